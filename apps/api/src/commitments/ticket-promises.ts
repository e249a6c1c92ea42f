import {
  ANSWER_KINDS,
  announcedDay,
  cancelCommitment,
  explain,
  FIXED_KINDS,
  keepCommitment,
  pauseCommitment,
  replanCommitment,
  restartCommitment,
  resumeCommitment,
  reviveCommitment,
  RuleViolation,
  startCommitment,
  wakeCommitment,
  type Act,
  type Calendar,
  type CalendarDefinition,
  type Commitment,
  type CommitmentDecision,
  type CommitmentKind,
  type LedgerEntry,
  type PromiseTerms,
  type TicketEvent,
  type Wait,
} from '@parvis/domain';
import type { ExplanationLine as ExplanationView } from '@parvis/contract';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../platform/database/unit-of-work.js';
import type { CommitmentEntity } from './commitment.entity.js';
import { calendarOf, columnsOf, commitmentOf } from './commitment-row.js';
import { presentLine } from './commitment.presenter.js';

const PUT_OFF_MS = 3_600_000;
const ANNOUNCED_BY = 'Date annoncée à l’usager';

/** Versions a promise is made under; it keeps them. */
export interface Terms {
  policyVersionId: string;
  calendarVersionId: string;
  calendar: CalendarDefinition;
  promises: PromiseTerms[];
}

/** What a merge changed in the promises of the file that was kept, to be given back by an unmerge. */
export interface Absorbed {
  restarted: { id: string; startedAt: string }[];
  carried: string[];
}

interface Held {
  commitment: Commitment;
  calendar: Calendar;
  under: { source: string; policyVersionId: string; calendarVersionId: string };
}

type LoadedRow = CommitmentEntity & { calendarDefinition: CalendarDefinition };

/**
 * All promises of one locked file, during one command. Each verb asks the domain, holds the new rows back in the
 * transaction and tells what happened in `events`; `nextDueAt` and `owed` are then the file's to store.
 */
export class TicketPromises {
  readonly events: TicketEvent[] = [];

  private constructor(
    private readonly tx: Transaction,
    private readonly ticketId: string,
    private readonly held: Held[],
  ) {}

  static none(tx: Transaction, ticketId: string): TicketPromises {
    return new TicketPromises(tx, ticketId, []);
  }

  /** The ticket's row must be locked: it is the lock of its promises too. */
  static async load(tx: Transaction, ticketId: string): Promise<TicketPromises> {
    return (await TicketPromises.loadAll(tx, [ticketId])).get(ticketId)!;
  }

  static async loadAll(tx: Transaction, ticketIds: readonly string[]): Promise<Map<string, TicketPromises>> {
    const rows = await tx.rows<LoadedRow>(
      `select c.*, v.definition as calendar_definition
       from commitment c join calendar_version v on v.id = c.calendar_version_id
       where c.ticket_id = any($1) order by c.started_at, c.id`,
      [ticketIds],
    );
    const all = new Map(ticketIds.map((id) => [id, new TicketPromises(tx, id, [])]));
    for (const row of rows) {
      const calendar = calendarOf(row.calendarVersionId, row.calendarDefinition);
      const { source, policyVersionId, calendarVersionId } = row;
      const under = { source, policyVersionId, calendarVersionId };
      all.get(row.ticketId)!.held.push({ commitment: commitmentOf(row), calendar, under });
    }
    return all;
  }

  /** @param startedAt legal receipt, maybe long before the row */
  make(terms: Terms, startedAt: Date, act: Act): void {
    const calendar = calendarOf(terms.calendarVersionId, terms.calendar);
    const { policyVersionId, calendarVersionId } = terms;
    for (const { kind, source, ...budget } of terms.promises) {
      const under = { source, policyVersionId, calendarVersionId };
      this.start({ kind, budget, startedAt }, { calendar, under }, act);
    }
  }

  private start(
    promised: { kind: CommitmentKind; budget: Commitment['budget']; startedAt: Date },
    { calendar, under }: Omit<Held, 'commitment'>,
    act: Act,
    proof: object = {},
  ): string {
    const { state, events } = startCommitment({ id: uuid(), ...promised }, calendar, act);
    this.tx.insert('commitment', { ...columnsOf(state), ticketId: this.ticketId, ...under });
    this.write(state.id, events, proof);
    this.held.push({ commitment: state, calendar, under });
    this.tell('CommitmentMade', state, { dueAt: state.dueAt.toISOString() });
    return state.id;
  }

  /** What a named agent's own act keeps. @param proof goes into the ledger beside the act */
  keepAnswers(act: Act, proof: object): void {
    this.keep(ANSWER_KINDS, act, proof);
  }

  keep(kinds: readonly CommitmentKind[], act: Act, proof: object): void {
    for (const held of this.unkept(kinds)) {
      const { commitment } = this.apply(held, keepCommitment(held.commitment, held.calendar, act), proof);
      this.tell('CommitmentKept', commitment, { late: commitment.state === 'broken' });
    }
  }

  pause(wait: Act & Wait): void {
    for (const held of this.held) {
      // one wait after another: the first ends where the second begins
      const { commitment } = this.apply(held, resumeCommitment(held.commitment, held.calendar, wait));
      if (commitment.state !== 'running' || FIXED_KINDS.includes(commitment.kind)) continue;
      if (wait.at >= commitment.dueAt) continue; // due this instant: waiting saves nothing
      this.apply(held, pauseCommitment(commitment, wait));
    }
  }

  resume(act: Act): void {
    for (const held of this.held) this.apply(held, resumeCommitment(held.commitment, held.calendar, act));
  }

  /** Cancels what is still owed and not yet judged. */
  cancel(act: Act, reason: string, kinds?: readonly CommitmentKind[]): void {
    for (const held of this.held) {
      const { state, kind } = held.commitment;
      if ((state !== 'running' && state !== 'paused') || (kinds && !kinds.includes(kind))) continue;
      this.apply(held, cancelCommitment(held.commitment, held.calendar, { ...act, reason }));
      this.tell('CommitmentCancelled', held.commitment, { reason });
    }
  }

  /** Undoes what the predicate names: promises kept by a message that never arrived, or cancelled by a closing. */
  revive(act: Act, reason: string, concerned: (commitment: Commitment) => boolean): void {
    for (const held of this.held.filter(({ commitment }) => concerned(commitment))) {
      this.tell('CommitmentRevived', held.commitment, { reason });
      this.apply(held, reviveCommitment(held.commitment, held.calendar, { ...act, reason }));
    }
  }

  /** Counts the running ones again from the same start under other terms (topic changed). */
  replan(terms: Terms, act: Act, reason: string): void {
    const calendar = calendarOf(terms.calendarVersionId, terms.calendar);
    for (const held of this.held) {
      const { kind, state, dueAt } = held.commitment;
      const term = terms.promises.find((promise) => sameFamily(promise.kind, kind));
      if (!term || (state !== 'running' && state !== 'paused')) continue;
      const { kind: newKind, source, ...budget } = term;
      held.calendar = calendar;
      held.under = {
        source,
        policyVersionId: terms.policyVersionId,
        calendarVersionId: terms.calendarVersionId,
      };
      this.apply(held, replanCommitment(held.commitment, calendar, { ...act, reason, budget }));
      held.commitment = { ...held.commitment, kind: newKind };
      this.tx.update('commitment', held.commitment.id, {
        kind: newKind,
        source,
        policyVersionId: terms.policyVersionId,
        calendarVersionId: terms.calendarVersionId,
      });
      // the ledger has the count; the thread only what it changed for the resident
      const moved = newKind !== kind || held.commitment.dueAt.getTime() !== dueAt.getTime();
      if (moved)
        this.tell('CommitmentReplanned', held.commitment, { dueAt: held.commitment.dueAt.toISOString() });
    }
  }

  /**
   * What is owed on another file of the same request is owed here: from its start when that is the earlier one, under
   * this file's terms; anew, from its start, when nothing of the kind is owed here any more.
   * @returns what changed, for `release`
   */
  absorb(other: TicketPromises, act: Act): Absorbed {
    const changed: Absorbed = { restarted: [], carried: [] };
    for (const theirs of other.unkept()) {
      const { kind, startedAt, budget, id: mergedFrom } = theirs.commitment;
      if (FIXED_KINDS.includes(kind)) continue;
      const mine = this.unkept().find(({ commitment }) => sameFamily(commitment.kind, kind));
      if (!mine) changed.carried.push(this.start({ kind, budget, startedAt }, theirs, act, { mergedFrom }));
      else if (mine.commitment.state !== 'broken' && startedAt < mine.commitment.startedAt) {
        changed.restarted.push({
          id: mine.commitment.id,
          startedAt: mine.commitment.startedAt.toISOString(),
        });
        this.moved(mine, replanCommitment(mine.commitment, mine.calendar, { ...act, reason: 'merged', startedAt }), { mergedFrom }); // prettier-ignore
      }
    }
    return changed;
  }

  /** Undoes `absorb`: what has been answered or cancelled meanwhile stays as it is. */
  release({ restarted, carried }: Absorbed, act: Act): void {
    const reason = 'unmerged';
    for (const { id, startedAt: text } of restarted) {
      const held = this.held.find(({ commitment }) => commitment.id === id);
      const startedAt = new Date(text);
      if (held)
        this.moved(held, restartCommitment(held.commitment, held.calendar, { ...act, reason, startedAt }));
    }
    for (const held of this.held) {
      const { id, state } = held.commitment;
      if (!carried.includes(id) || (state !== 'running' && state !== 'paused')) continue;
      this.apply(held, cancelCommitment(held.commitment, held.calendar, { ...act, reason }));
      this.tell('CommitmentCancelled', held.commitment, { reason });
    }
  }

  /** the thread has what it changed for the resident, the ledger the rest */
  private moved(held: Held, decision: CommitmentDecision, proof: object = {}): void {
    const before = held.commitment.dueAt.getTime();
    const { commitment } = this.apply(held, decision, proof);
    if (commitment.dueAt.getTime() !== before)
      this.tell('CommitmentReplanned', commitment, { dueAt: commitment.dueAt.toISOString() });
  }

  /**
   * A day told to the resident. Another one told later takes its place, in the same row of the ledger; one that was
   * broken stays broken, and the new day is a promise of its own.
   * @param terms versions it is counted under; it is in no policy
   */
  announce(terms: Omit<Terms, 'promises'>, date: string, act: Act): Date {
    const calendar = calendarOf(terms.calendarVersionId, terms.calendar);
    const { budget, startedAt } = announcedDay(act.at, date, calendar.zone.timeZone);
    const held = this.unkept(['announced']).find(({ commitment }) => commitment.state === 'running');
    if (!held) {
      const told = { kind: 'announced', source: ANNOUNCED_BY, ...budget } as PromiseTerms;
      this.make({ ...terms, promises: [told] }, startedAt, act);
      return this.held.at(-1)!.commitment.dueAt;
    }
    held.calendar = calendar;
    this.apply(
      held,
      replanCommitment(held.commitment, calendar, { ...act, reason: 'announced', budget, startedAt }),
    );
    const { policyVersionId, calendarVersionId } = terms;
    this.tx.update('commitment', held.commitment.id, { policyVersionId, calendarVersionId });
    const { dueAt } = held.commitment;
    this.tell('CommitmentReplanned', held.commitment, { dueAt: dueAt.toISOString() });
    return dueAt;
  }

  /**
   * Ends waits that are over and breaks what is past due. One whose date can't be counted any more (its calendar
   * has no hour left to give) is put off, so that it keeps nobody else's promise from being looked at.
   * @returns the refusals of those put off
   */
  wake(act: Act): RuleViolation[] {
    const refusals: RuleViolation[] = [];
    for (const held of this.held) {
      if (!held.commitment.wakeAt || held.commitment.wakeAt > act.at) continue;
      try {
        this.apply(held, wakeCommitment(held.commitment, held.calendar, act));
      } catch (error) {
        if (!(error instanceof RuleViolation)) throw error;
        refusals.push(error);
        const wakeAt = new Date(act.at.getTime() + PUT_OFF_MS);
        this.tx.update('commitment', held.commitment.id, { wakeAt });
      }
    }
    return refusals;
  }

  /** least due of what is not kept yet; null when nothing runs */
  get nextDueAt(): Date | null {
    const dues = this.unkept().filter(({ commitment }) => commitment.state !== 'paused');
    return dues.reduce<Date | null>(
      (least, { commitment }) => (least === null || commitment.dueAt < least ? commitment.dueAt : least),
      null,
    );
  }

  /** when the resident is to be answered at the latest; null when no answer is owed */
  get answerDueAt(): Date | null {
    return this.unkept(ANSWER_KINDS)[0]?.commitment.dueAt ?? null;
  }

  /** the clock of the answer owed is not stopped */
  get answerRuns(): boolean {
    return this.unkept(ANSWER_KINDS)[0]?.commitment.state !== 'paused';
  }

  /** why it is due then: what counted and what did not, under which budget */
  get answerExplained(): { budget: Commitment['budget'] | null; explanation: ExplanationView[] } {
    const held = this.unkept(ANSWER_KINDS)[0];
    if (!held || held.commitment.state === 'paused') return { budget: null, explanation: [] };
    const { budget, startedAt, pauses } = held.commitment;
    const { lines } = explain({ budget, calendar: held.calendar, startedAt, pauses });
    return { budget, explanation: lines.map(presentLine) };
  }

  /** an answer is still due to the resident, on time, paused or late */
  get owed(): boolean {
    return this.unkept(ANSWER_KINDS).length > 0;
  }

  private unkept(kinds?: readonly CommitmentKind[]): Held[] {
    return this.held.filter(
      ({ commitment: { state, keptAt, kind } }) =>
        (!kinds || kinds.includes(kind)) &&
        (state === 'running' || state === 'paused' || (state === 'broken' && keptAt === null)),
    );
  }

  /** Whatever act brings it to light (a wake, a late answer, a bounce), a break is told, once. */
  private apply(held: Held, decision: CommitmentDecision, proof: object = {}): Held {
    // not by its events: a promise broken again changes state and writes no second break
    if (decision.state === held.commitment) return held;
    held.commitment = decision.state;
    this.tx.update('commitment', decision.state.id, columnsOf(decision.state));
    this.write(decision.state.id, decision.events, proof);
    const broken = decision.events.find(({ type }) => type === 'break');
    if (broken)
      this.tell('CommitmentBroken', held.commitment, { dueAt: held.commitment.dueAt.toISOString() });
    return held;
  }

  private write(commitmentId: string, entries: readonly LedgerEntry[], proof: object = {}): void {
    for (const { type, at, actor, ...payload } of entries) {
      this.tx.insert('commitment_entry', {
        id: uuid(),
        commitmentId,
        type,
        at,
        actorId: actor.id,
        actorName: actor.name,
        payload: { ...payload, ...proof },
      });
    }
  }

  private tell<Type extends CommitmentEventType>(
    type: Type,
    { id, kind }: Commitment,
    more: Omit<Extract<TicketEvent, { type: Type }>['payload'], 'commitmentId' | 'kind'>,
  ): void {
    this.events.push({ type, payload: { commitmentId: id, kind, ...more } } as unknown as TicketEvent);
  }
}

type CommitmentEventType = Extract<TicketEvent['type'], `Commitment${string}`>;

/** An answer promised under another name is still the answer that was promised. */
const sameFamily = (a: CommitmentKind, b: CommitmentKind): boolean =>
  a === b || (ANSWER_KINDS.includes(a) && ANSWER_KINDS.includes(b));
