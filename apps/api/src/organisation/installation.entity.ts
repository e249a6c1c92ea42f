import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { Instant, Text } from '../platform/database/columns.js';

/** The one row about this installation: one collectivity, its own data controller. */
@Entity('installation')
@Check('installation_single', 'id = 1')
export class InstallationEntity {
  @PrimaryColumn('integer') id: number;
  @Text() townName: string;
  @Column('boolean') demo: boolean;
  /** null while the demo town is being written: a start that finds it so begins again */
  @Instant({ nullable: true }) readyAt: Date | null;
  /** milliseconds added to the clock, test installations only */
  @Column('bigint', { default: 0 }) clockOffset: number;
}
