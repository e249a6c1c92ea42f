import type { TownLegal } from '@parvis/contract';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Area } from '@parvis/domain';
import { Instant, Text } from '../platform/database/columns.js';

/** The past of a demo town: planned with its numbers, then written in one go. */
export interface DemoHistory {
  tickets: number;
  years: number;
  seed: number;
  /** it ends the day before; an ISO instant */
  now: string;
  /** what its files are numbered after, by year */
  numbersAfter: Record<string, number>;
  /** what its events are numbered after: below those that are told to screens */
  eventsAfter: number;
  written: boolean;
}

/** The one row about this installation: one collectivity, its own data controller. */
@Entity('installation')
@Check('installation_single', 'id = 1')
export class InstallationEntity {
  @PrimaryColumn('integer') id: number;
  @Text() townName: string;
  @Column('boolean') demo: boolean;
  /** null while the demo town is being written: a start that finds it so begins again */
  @Instant({ nullable: true }) readyAt: Date | null;
  /** what the law asks it to print about its site */
  @Column('jsonb', { default: {} }) legal: Partial<TownLegal>;
  /** of what it says of itself */
  @Column('integer', { default: 1 }) version: number;
  /** an admin wants the first steps out of the way */
  @Column('boolean', { default: false }) setupHidden: boolean;
  /** milliseconds added to the clock, test installations only */
  @Column('bigint', { default: 0 }) clockOffset: number;
  /** of a demo town that has one */
  @Column('jsonb', { nullable: true }) history: DemoHistory | null;
  /** where reports are received; null until addresses were imported: then anywhere in France */
  @Column('jsonb', { nullable: true }) area: Area | null;
  /** a MapLibre style of the town's own (the invented one's); null: that of PARVIS_MAP_STYLE_URL, or a bare ground */
  @Column('jsonb', { nullable: true }) mapStyle: Record<string, unknown> | null;
}
