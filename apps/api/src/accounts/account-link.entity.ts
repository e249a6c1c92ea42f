import {
  ACCOUNT_LINK_PURPOSES,
  ACCOUNT_MAIL_STATES,
  type AccountLinkPurpose,
  type AccountMailState,
} from '@parvis/contract';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, oneOf, Text } from '../platform/database/columns.js';

/** By which somebody chooses his password, once. Only the hash is kept: a copy of the database opens no door. */
@Entity('account_link')
@Check('account_link_purpose', oneOf('purpose', ACCOUNT_LINK_PURPOSES))
@Check('account_link_mail', oneOf('mail', ACCOUNT_MAIL_STATES))
@Index('account_link_of', ['accountId', 'createdAt'])
// partial: what no mail left for yet
@Index('account_link_unrelayed', { synchronize: false })
export class AccountLinkEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey('AccountEntity', { onDelete: 'CASCADE' }) accountId: string;
  @Text() purpose: AccountLinkPurpose;
  @Text() @Index('account_link_token', { unique: true }) tokenHash: string;
  /** who sent it; null: asked for by who has the address */
  @Text({ nullable: true }) byName: string | null;
  @Instant() createdAt: Date;
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) usedAt: Date | null;
  /** another one is to be used instead */
  @Instant({ nullable: true }) replacedAt: Date | null;
  @Text() mail: AccountMailState;
  @Instant({ nullable: true }) relayedAt: Date | null;
}
