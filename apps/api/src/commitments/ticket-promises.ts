import type {
  Acknowledgement,
  Act,
  Commitment,
  CommitmentKind,
  FileOfLines,
  RuleViolation,
  StopAct,
  TicketEvent,
  Wait,
} from '@parvis/domain';
import type { Transaction, Writing } from '../platform/database/unit-of-work.js';
import { announce } from './ledger/announce.js';
import { follow, type NewVersion } from './ledger/follow.js';
import type { Terms } from './ledger/held.js';
import { keep } from './ledger/keep.js';
import { loadLedgers } from './ledger/load-ledgers.js';
import { make } from './ledger/make.js';
import { absorb, release, type Absorbed } from './ledger/merge.js';
import { answerExplained, answerOwed, nextDueAt } from './ledger/owed.js';
import { PromiseLedger } from './ledger/promise-ledger.js';
import { requalify } from './ledger/requalify.js';
import { pause, resume } from './ledger/wait.js';
import { wake } from './ledger/wake.js';
import {
  acknowledge,
  afterTelling,
  fallenWarnings,
  watch,
  type FallenWarning,
  type KeptTelling,
} from './ledger/warn.js';
import { cancel, revive } from './ledger/withdraw.js';

/**
 * All promises of one locked file, during one command: what others may do to them. Each verb (its file in `ledger/`)
 * asks the domain, holds the new rows back in the transaction and tells what happened in `events`; `nextDueAt` and
 * `owed` are then the file's to store.
 */
export class TicketPromises {
  private constructor(private readonly ledger: PromiseLedger) {}

  static none(tx: Writing, ticketId: string): TicketPromises {
    return new TicketPromises(new PromiseLedger(tx, ticketId, []));
  }

  /** The ticket's row must be locked: it is the lock of its promises too. */
  static async load(tx: Transaction, ticketId: string): Promise<TicketPromises> {
    return (await TicketPromises.loadAll(tx, [ticketId])).get(ticketId)!;
  }

  static async loadAll(tx: Transaction, ticketIds: readonly string[]): Promise<Map<string, TicketPromises>> {
    const ledgers = await loadLedgers(tx, ticketIds);
    return new Map([...ledgers].map(([id, ledger]) => [id, new TicketPromises(ledger)]));
  }

  get events(): TicketEvent[] {
    return this.ledger.events;
  }

  make(terms: Terms, startedAt: Date, act: Act): void {
    make(this.ledger, terms, startedAt, act);
  }
  keep(done: StopAct | readonly StopAct[], act: Act, proof: object): void {
    keep(this.ledger, done, act, proof);
  }
  pause(wait: Act & Wait): void {
    pause(this.ledger, wait);
  }
  resume(act: Act): void {
    resume(this.ledger, act);
  }
  cancel(act: Act, reason: string, kinds?: readonly CommitmentKind[]): void {
    cancel(this.ledger, act, reason, kinds);
  }
  revive(act: Act, reason: string, concerned: (commitment: Commitment) => boolean): void {
    revive(this.ledger, act, reason, concerned);
  }
  requalify(terms: Terms, receivedAt: Date, done: readonly StopAct[], act: Act): void {
    requalify(this.ledger, terms, receivedAt, done, act);
  }
  follow(
    id: string,
    version: NewVersion,
    file: Pick<FileOfLines, 'channel' | 'nature'>,
    change: Act & { proof: object },
  ): boolean {
    return follow(this.ledger, id, version, file, change);
  }
  absorb(other: TicketPromises, act: Act): Absorbed {
    return absorb(this.ledger, other.ledger, act);
  }
  release(absorbed: Absorbed, act: Act): void {
    release(this.ledger, absorbed, act);
  }
  announce(terms: Omit<Terms, 'promises'>, date: string, act: Act): Date {
    return announce(this.ledger, terms, date, act);
  }
  wake(act: Act): RuleViolation[] {
    return wake(this.ledger, act);
  }
  watch(isOwed: boolean): void {
    watch(this.ledger, isOwed);
  }
  fallenWarnings(now: Date): FallenWarning[] {
    return fallenWarnings(this.ledger, now);
  }
  afterTelling(told: readonly FallenWarning[], untold: readonly FallenWarning[], again: Date): KeptTelling[] {
    return afterTelling(this.ledger, told, untold, again);
  }
  acknowledge(said: Acknowledgement, act: Act): number {
    return acknowledge(this.ledger, said, act);
  }

  get nextDueAt(): Date | null {
    return nextDueAt(this.ledger);
  }
  /** when the resident is to be answered at the latest; null when no answer is owed */
  get answerDueAt(): Date | null {
    return answerOwed(this.ledger)?.commitment.dueAt ?? null;
  }
  /** the clock of the answer owed is not stopped */
  get answerRuns(): boolean {
    return answerOwed(this.ledger)?.commitment.state !== 'paused';
  }
  get answerExplained(): ReturnType<typeof answerExplained> {
    return answerExplained(this.ledger);
  }
  /** an answer is still due to the resident, on time, paused or late */
  get owed(): boolean {
    return answerOwed(this.ledger) !== undefined;
  }
  /** a promise of this kind is still to be kept */
  owes(kind: CommitmentKind): (Commitment & { source: string }) | null {
    const held = this.ledger.unkept([kind])[0];
    return held ? { ...held.commitment, source: held.under.source } : null;
  }
}
