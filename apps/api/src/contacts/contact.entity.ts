import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CHANNELS, CONTACT_OUTCOMES, type Channel, type ContactOutcome } from '@parvis/domain';
import { Id, Instant, oneOf, Text } from '../platform/database/columns.js';

/** Sollicitation: one moment in one channel. Counted even when nothing follows. */
@Entity('contact')
@Index('contact_of_agent', { synchronize: false })
@Check('contact_channel', oneOf('channel', CHANNELS))
@Check('contact_outcome', `outcome is null or ${oneOf('outcome', CONTACT_OUTCOMES)}`)
@Check('contact_direction', oneOf('direction', ['in', 'out']))
export class ContactEntity {
  @Id() id: string;
  @Column('uuid', { nullable: true }) @ForeignKey('TicketEntity') @Index() ticketId: string | null;
  @Column('uuid', { nullable: true }) @ForeignKey('ResidentEntity') residentId: string | null;
  @Column('uuid', { nullable: true }) @ForeignKey('AccountEntity') agentId: string | null;
  @Column('uuid', { nullable: true }) messageId: string | null;
  /** motif, of a contact without a file */
  @Column('uuid', { nullable: true })
  @ForeignKey('TopicEntity', { name: 'FK_contact_topic' })
  topicId: string | null;
  /** relance: asks again what was asked before */
  @Column('boolean', { default: false }) chaseUp: boolean;
  @Text() channel: Channel;
  @Text() direction: 'in' | 'out';
  /** of our own going to the resident */
  @Text({ nullable: true }) outcome: ContactOutcome | null;
  @Text({ nullable: true }) text: string | null;
  @Instant() at: Date;
}
