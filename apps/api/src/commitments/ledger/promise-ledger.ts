import {
  nextWarning,
  startCommitment,
  type Act,
  type Commitment,
  type CommitmentDecision,
  type CommitmentKind,
  type LedgerEntry,
  type TicketEvent,
} from '@parvis/domain';
import { newId } from '../../platform/database/new-id.js';
import type { Writing } from '../../platform/database/unit-of-work.js';
import { columnsOf, type WarnedColumns } from '../commitment-row.js';
import type { Held } from './held.js';

type CommitmentEventType = Extract<TicketEvent['type'], `Commitment${string}`>;

/**
 * The promises of one locked file and how what happens to them is written: the row, the line of the ledger, the event
 * of the thread. What is to happen is decided by the verbs beside it.
 */
export class PromiseLedger {
  readonly events: TicketEvent[] = [];

  constructor(
    readonly tx: Writing,
    private readonly ticketId: string,
    readonly held: Held[],
  ) {}

  byId(id: string): Held | undefined {
    return this.held.find(({ commitment }) => commitment.id === id);
  }

  unkept(kinds?: readonly CommitmentKind[]): Held[] {
    return this.held.filter(
      ({ commitment: { state, keptAt, kind } }) =>
        (!kinds || kinds.includes(kind)) &&
        (state === 'running' || state === 'paused' || (state === 'broken' && keptAt === null)),
    );
  }

  /** @returns the id of the promise made */
  start(
    promised: { kind: CommitmentKind; budget: Commitment['budget']; startedAt: Date },
    { calendar, under, warned }: Omit<Held, 'commitment'>,
    act: Act,
    proof: object = {},
  ): string {
    const { state, events } = startCommitment({ id: newId(), ...promised }, calendar, act);
    const held: Held = { commitment: state, calendar, under, warned };
    this.tx.insert('commitment', {
      ...columnsOf(state),
      ...this.warnedColumns(held),
      ticketId: this.ticketId,
      ...under,
    });
    this.write(state.id, events, proof);
    this.held.push(held);
    this.tell('CommitmentMade', state, { dueAt: state.dueAt.toISOString() });
    return state.id;
  }

  /** Whatever act brings it to light (a wake, a late answer, a bounce), a break is told, once. */
  apply(held: Held, decision: CommitmentDecision, proof: object = {}): Held {
    // not by its events: a promise broken again changes state and writes no second break
    if (decision.state === held.commitment) return held;
    held.commitment = decision.state;
    this.tx.update('commitment', decision.state.id, {
      ...columnsOf(decision.state),
      ...this.warnedColumns(held),
    });
    this.write(decision.state.id, decision.events, proof);
    const broken = decision.events.find(({ type }) => type === 'break');
    if (broken)
      this.tell('CommitmentBroken', held.commitment, { dueAt: held.commitment.dueAt.toISOString() });
    return held;
  }

  /** Applies what may move a date: the thread has what it changed for the resident, the ledger the rest. */
  move(held: Held, decision: CommitmentDecision, proof: object = {}): void {
    const before = held.commitment.dueAt.getTime();
    const { commitment } = this.apply(held, decision, proof);
    if (commitment.dueAt.getTime() !== before)
      this.tell('CommitmentReplanned', commitment, { dueAt: commitment.dueAt.toISOString() });
  }

  write(commitmentId: string, entries: readonly LedgerEntry[], proof: object = {}): void {
    for (const { type, at, actor, ...payload } of entries) {
      this.tx.insert('commitment_entry', {
        id: newId(),
        commitmentId,
        type,
        at,
        actorId: actor.id,
        actorName: actor.name,
        payload: { ...payload, ...proof },
      });
    }
  }

  tell<Type extends CommitmentEventType>(
    type: Type,
    { id, kind }: Commitment,
    more: Omit<Extract<TicketEvent, { type: Type }>['payload'], 'commitmentId' | 'kind'>,
  ): void {
    this.events.push({ type, payload: { commitmentId: id, kind, ...more } } as unknown as TicketEvent);
  }

  warnedColumns({ commitment, calendar, warned }: Held): WarnedColumns {
    return {
      warnPercents: [...warned.percents],
      warned: warned.step,
      acknowledgedUntil: warned.acknowledgedUntil,
      warnAt: nextWarning(commitment, calendar, warned, this.tx.now)?.at ?? null,
    };
  }
}
