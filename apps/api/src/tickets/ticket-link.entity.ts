import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../platform/database/columns.js';
import { TicketEntity } from './ticket.entity.js';

/** Two related files, each pair once: `one` has the lesser id. */
@Entity('ticket_link')
export class TicketLinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_ticket_link' })
  @ForeignKey(() => TicketEntity, { name: 'FK_ticket_link_one' })
  oneId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_ticket_link' })
  @ForeignKey(() => TicketEntity, { name: 'FK_ticket_link_other' })
  @Index('ticket_link_other')
  otherId: string;
  @Instant() createdAt: Date;
}
