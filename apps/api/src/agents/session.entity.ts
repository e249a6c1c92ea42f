import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Id, Instant, Text } from '../platform/database/columns.js';
import { AccountEntity } from './account.entity.js';

/** Only the hash is kept: a copy of the database opens no session. */
@Entity('session')
export class SessionEntity {
  /** sha256 of the cookie, hex */
  @PrimaryColumn('text') tokenHash: string;
  @Column('uuid') @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' }) @Index() accountId: string;
  @Instant() createdAt: Date;
  @Instant() expiresAt: Date;
}

/** For programs: the account's own rights, until revoked. */
@Entity('api_token')
export class ApiTokenEntity {
  @Id() id: string;
  @Text() @Index({ unique: true }) tokenHash: string;
  @Column('uuid') @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' }) @Index() accountId: string;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) revokedAt: Date | null;
}
