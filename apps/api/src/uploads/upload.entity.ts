import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Text } from '../platform/database/columns.js';

/** A file an agent has attached to what he is still writing: his alone, for a week, until it is sent or forgotten. */
@Entity('upload')
export class UploadEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey('AccountEntity', { name: 'FK_upload_account' }) accountId: string;
  @Text() name: string;
  @Text() type: string;
  @Column('integer') size: number;
  @Text() sha256: string;
  @Instant() @Index('upload_age') createdAt: Date;
}
