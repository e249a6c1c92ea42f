import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../platform/database/columns.js';

/** What a file is found by. Made again from the file whenever something is said on it: nothing is kept here alone. */
@Entity('ticket_search')
@Index('ticket_search_words', { synchronize: false })
@Index('ticket_search_newest', ['receivedAt', 'ticketId'])
export class TicketSearchEntity {
  @PrimaryColumn('uuid') @ForeignKey('TicketEntity', { onDelete: 'CASCADE' }) ticketId: string;
  @Instant() receivedAt: Date;
  /** lexemes of `search_lexemes`, and marks: see `search-marks.ts` */
  @Column('tsvector') words: string;
}
