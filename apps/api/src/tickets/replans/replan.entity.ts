import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, oneOf, Text } from '../../platform/database/columns.js';

export const REPLANNED = ['calendar', 'policy', 'service'] as const;
export type Replanned = (typeof REPLANNED)[number];

/** Running promises on their way to another version of their calendar or policy, or to the hours of their service. */
@Entity('replan')
@Check('replan_object', oneOf('object', REPLANNED))
// partial and unique: an object is followed by one at a time
@Index('replan_one_at_a_time', { synchronize: false })
@Index('replan_of_object', ['objectId', 'startedAt'])
// partial: what no job was asked for yet
@Index('replan_unrelayed', { synchronize: false })
export class ReplanEntity {
  @Id() id: string;
  @Text() object: Replanned;
  @Column('uuid') objectId: string;
  @Column('integer') version: number;
  @Text() reason: string;
  @Column('uuid') @ForeignKey('AccountEntity', { name: 'FK_replan_actor' }) actorId: string;
  @Text() actorName: string;
  @Instant() startedAt: Date;
  @Instant({ nullable: true }) endedAt: Date | null;
  /** no more is to be done; what was done stays */
  @Column('boolean', { default: false }) stopped: boolean;
  @Column('integer') total: number;
  @Column('integer', { default: 0 }) done: number;
  @Column('integer', { default: 0 }) moved: number;
  /** promises left as they were: not looked at again */
  @Column('uuid', { array: true, default: '{}' }) refused: string[];
  @Instant({ nullable: true }) relayedAt: Date | null;
}
