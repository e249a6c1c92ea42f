import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ROLES, SECTORS, type Role, type Sector } from '@parvis/domain';
import { Id, Instant, oneOf, Text } from '../platform/database/columns.js';

@Entity('account')
@Unique(['email'])
export class AccountEntity {
  @Id() id: string;
  /** lower case */
  @Text() email: string;
  @Text() firstName: string;
  @Text() lastName: string;
  /** quality of the agent, printed under every answer (CRPA L111-2) */
  @Text({ nullable: true }) title: string | null;
  /** argon2id; null: signs in otherwise, or not at all */
  @Text({ nullable: true }) passwordHash: string | null;
  @Column('boolean', { default: true }) active: boolean;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) signedInAt: Date | null;
  /** the morning's mail of late files; his own choice */
  @Column('boolean', { default: true }) warningMails: boolean;
  /** changed by each edit: an edit says which it is based on */
  @Column('integer', { default: 1 }) version: number;
}

/** A role on a sector and a service or site; null is "all". */
@Entity('account_grant')
@Check('account_grant_role', oneOf('role', ROLES))
@Check('account_grant_sector', `sector is null or ${oneOf('sector', SECTORS)}`)
export class AccountGrantEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' }) @Index() accountId: string;
  @Text() role: Role;
  @Text({ nullable: true }) sector: Sector | null;
  @Column('uuid', { nullable: true }) @ForeignKey('ServiceEntity') serviceId: string | null;
  @Column('uuid', { nullable: true }) @ForeignKey('SiteEntity') siteId: string | null;
}
