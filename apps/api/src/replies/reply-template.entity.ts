import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Id, Instant, Text } from '../platform/database/columns.js';

/** A réponse type: words ready to be sent, with places to fill in (`REPLY_VARIABLES` of the domain). */
@Entity('reply_template')
export class ReplyTemplateEntity {
  @Id() id: string;
  /** whose it is; null: everyone's */
  @Column('uuid', { nullable: true })
  @ForeignKey('ServiceEntity', { name: 'FK_reply_template_service' })
  serviceId: string | null;
  @Text() title: string;
  @Text() body: string;
  /** one no longer offered stays, with what it was */
  @Column('boolean') active: boolean;
  @Column('integer') version: number;
  /** as the history keeps it: readable when the account is gone */
  @Text() changedBy: string;
  @Instant() changedAt: Date;
}

/** What it said before and says now: every change is one more. */
@Entity('reply_template_version')
export class ReplyTemplateVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_reply_template_version' })
  @ForeignKey(() => ReplyTemplateEntity, { name: 'FK_reply_template_version' })
  templateId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'PK_reply_template_version' })
  version: number;
  @Column('uuid', { nullable: true }) serviceId: string | null;
  @Text() title: string;
  @Text() body: string;
  @Column('boolean') active: boolean;
  @Text() changedBy: string;
  @Instant() changedAt: Date;
}
