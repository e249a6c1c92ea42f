import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Text } from '../platform/database/columns.js';
import { TicketEntity } from './ticket.entity.js';

/** Internal: never sent. Its writer may be read by the resident one day (right of access). */
@Entity('note')
export class NoteEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => TicketEntity) @Index() ticketId: string;
  @Column('uuid') @ForeignKey('AccountEntity') authorId: string;
  @Text() text: string;
  @Instant() createdAt: Date;
}
