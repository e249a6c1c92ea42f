import { Entity } from 'typeorm';
import { Id, Instant } from '../platform/database/columns.js';

/**
 * A problem several files tell of. It says nothing itself: its row is what two agents who join and leave it at once
 * wait for each other at. Its files name it.
 */
@Entity('incident')
export class IncidentEntity {
  @Id() id: string;
  @Instant() createdAt: Date;
}
