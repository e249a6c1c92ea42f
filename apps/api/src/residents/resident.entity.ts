import { PREFERRED_CHANNELS, type PreferredChannel } from '@parvis/domain';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, oneOf, Text } from '../platform/database/columns.js';

/** Usager. Everything may be unknown. */
@Entity('resident')
@Check(
  'resident_preferred_channel',
  `preferred_channel is null or ${oneOf('preferred_channel', PREFERRED_CHANNELS)}`,
)
@Index('resident_name', { synchronize: false })
export class ResidentEntity {
  @Id() id: string;
  @Text({ nullable: true }) firstName: string | null;
  @Text({ nullable: true }) lastName: string | null;
  @Text({ nullable: true }) address: string | null;
  @Instant() createdAt: Date;
  @Text({ nullable: true }) preferredChannel: PreferredChannel | null;
  /** told of each step of his files by e-mail */
  @Column('boolean', { default: true }) notices: boolean;
  /** the same person's other card, which has all that was on this one */
  @Column('uuid', { nullable: true })
  @ForeignKey('ResidentEntity', { name: 'FK_resident_merged_into' })
  mergedIntoId: string | null;
  @Column('integer', { default: 1 }) version: number;
}

export const IDENTITY_KINDS = ['email', 'phone'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** How to recognise and reach someone. Not unique: a household shares a phone, a couple an address. */
@Entity('resident_identity')
@Check('resident_identity_kind', oneOf('kind', IDENTITY_KINDS))
@Index(['kind', 'value'])
@Index('resident_identity_part', { synchronize: false })
export class ResidentIdentityEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => ResidentEntity, { onDelete: 'CASCADE' }) @Index() residentId: string;
  @Text() kind: IdentityKind;
  /** e-mail in lower case, phone in E.164 */
  @Text() value: string;
}
