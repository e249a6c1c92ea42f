import { DRAFT_KINDS, type DraftKind } from '@parvis/contract';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, oneOf, Text } from '../platform/database/columns.js';

/**
 * Words of an agent not yet sent. They follow neither the file's owner nor its status: what ends them is to be sent,
 * or abandoned by who wrote them.
 */
@Entity('draft')
@Check('draft_kind', oneOf('kind', DRAFT_KINDS))
@Index('draft_on_file', ['ticketId', 'accountId', 'kind'], { unique: true, where: 'ticket_id IS NOT NULL' })
@Index('draft_of_entry', ['accountId', 'kind'], { unique: true, where: 'ticket_id IS NULL' })
@Index('draft_key', ['accountId', 'key'])
export class DraftEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey('AccountEntity') accountId: string;
  @Column('uuid', { nullable: true }) @ForeignKey('TicketEntity') ticketId: string | null;
  @Text() kind: DraftKind;
  /** of an entry: its form, as JSON of the console */
  @Text() text: string;
  @Text() key: string;
  @Text({ nullable: true }) seen: string | null;
  /** another with each writing */
  @Column('uuid') revision: string;
  @Instant() beganAt: Date;
  @Instant() updatedAt: Date;
}
