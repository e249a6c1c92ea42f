import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Instant, Text } from '../database/columns.js';

/** What happened, appended in the transaction that made it so. The relay and the broadcaster read from here. */
@Entity('ticket_event')
@Index('ticket_event_ticket', ['ticketId', 'id'])
// the relay's work list: partial, so it stays the size of what is waiting
@Index('ticket_event_unrelayed', { synchronize: false })
// partial: what the hours of a day are folded from
@Index('ticket_event_figures', { synchronize: false })
// files that changed hands because somebody went away: what he is told when he is back
@Index('ticket_event_moved', { synchronize: false })
export class TicketEventEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('uuid') ticketId: string;
  /** of the ticket after this event */
  @Column('integer') version: number;
  @Text() type: string;
  @Column('jsonb') payload: Record<string, unknown>;
  /** null: the house itself */
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Text() actorName: string;
  @Instant() at: Date;
  @Instant({ nullable: true }) relayedAt: Date | null;
}
