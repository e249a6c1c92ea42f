import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  CLOCKS,
  COMMITMENT_KINDS,
  COMMITMENT_STATES,
  type CivilUnit,
  type Clock,
  type CommitmentKind,
  type CommitmentState,
  type PromiseWait,
  type RollOver,
  type StopAct,
} from '@parvis/domain';
import { Id, Instant, oneOf, Text } from '../platform/database/columns.js';

/** One promise on one file. What happened to it is in `commitment_entry`; these columns are the fold of it. */
@Entity('commitment')
@Check('commitment_kind', oneOf('kind', COMMITMENT_KINDS))
@Check('commitment_clock', oneOf('clock', CLOCKS))
@Check('commitment_state', oneOf('state', COMMITMENT_STATES))
// armed promises only: what the waker's timer reads
@Index('commitment_wake', { synchronize: false })
// by their date, for the on-time rate and its ledger
@Index('commitment_due', ['dueAt', 'id'])
// what is to be told and when: what the warnings' timer reads
@Index('commitment_warn', { synchronize: false })
// empty while the house is in order
@Index('commitment_unarmed', { synchronize: false })
// open promises by the version they were made under, for the settings
@Index('commitment_calendar_version', { synchronize: false })
@Index('commitment_policy_version', { synchronize: false })
export class CommitmentEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey('TicketEntity') @Index() ticketId: string;
  @Text() kind: CommitmentKind;
  @Text() clock: Clock;
  /** ISO 8601 duration */
  @Text() within: string;
  @Text({ nullable: true }) unit: CivilUnit | null;
  @Text({ nullable: true }) rollOver: RollOver | null;
  /** the text that obliges, or the town's own promise */
  @Text() source: string;
  /** waits that stop it and acts that keep it; the kind's own while null, as before there were conditions */
  @Column('text', { array: true, nullable: true }) pausedBy: PromiseWait[] | null;
  @Column('text', { array: true, nullable: true }) keptBy: StopAct[] | null;
  @Column('uuid') @ForeignKey('PolicyVersionEntity') policyVersionId: string;
  @Column('uuid') @ForeignKey('CalendarVersionEntity') calendarVersionId: string;
  @Text() state: CommitmentState;
  @Instant() startedAt: Date;
  @Instant() dueAt: Date;
  @Instant({ nullable: true }) keptAt: Date | null;
  @Instant({ nullable: true }) brokenAt: Date | null;
  @Instant({ nullable: true }) cancelledAt: Date | null;
  @Instant({ nullable: true }) wakeAt: Date | null;
  /** ISO instants; `to` null while it lasts */
  @Column('jsonb') pauses: { from: string; to: string | null; label?: string | null }[];
  /** percents of its time at which somebody is told, of the policy it was made under */
  @Column('smallint', { array: true, default: '{}' }) warnPercents: number[];
  /** the last step told (`Warned` of the domain) */
  @Column('smallint', { default: 0 }) warned: number;
  /** somebody took it in hand: nobody else is told before */
  @Instant({ nullable: true }) acknowledgedUntil: Date | null;
  /** when the next one is told, in service hours; apart from `wakeAt`, so that no break waits for a telling */
  @Instant({ nullable: true }) warnAt: Date | null;
}

/** The ledger: append-only, one break at most. */
@Entity('commitment_entry')
@Index('commitment_entry_commitment', ['commitmentId', 'at'])
// partial and unique: a promise is broken once
@Index('commitment_entry_one_break', { synchronize: false })
export class CommitmentEntryEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => CommitmentEntity) commitmentId: string;
  @Text() type: string;
  @Instant() at: Date;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Text() actorName: string;
  /** reason, question, until, due date at that moment… */
  @Column('jsonb') payload: Record<string, unknown>;
}
