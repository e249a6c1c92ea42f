import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Instant } from '../database/columns.js';

/** A worker alive holds the advisory lock of its row for as long as its session lasts. */
@Entity('worker_process')
export class WorkerProcessEntity {
  @PrimaryColumn('text') id: string;
  @Column('integer') lockKey: number;
  @Instant() startedAt: Date;
}
