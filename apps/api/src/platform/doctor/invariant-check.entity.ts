import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Instant } from '../database/columns.js';

/** How far the doctor is with one invariant, and what the last whole look found: every process tells the same of it. */
@Entity('invariant_check')
export class InvariantCheckEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_invariant_check' }) name: string;
  /** where the look under way goes on */
  @Column('text', { nullable: true }) after: string | null;
  /** of the look under way */
  @Column('bigint', { default: 0 }) looked: number;
  @Column('integer', { default: 0 }) found: number;
  /** when all of it was last looked at, how much that was, and what was wrong and stayed so */
  @Instant({ nullable: true }) endedAt: Date | null;
  @Column('bigint', { default: 0 }) lookedAtAll: number;
  @Column('integer', { default: 0 }) offenders: number;
  /** ever */
  @Column('bigint', { default: 0 }) repaired: number;
  /** one process at a time; until then it is that one's */
  @Instant({ nullable: true }) claimedUntil: Date | null;
}
