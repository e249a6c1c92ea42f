import type { ExplanationLine as ExplanationView } from '@parvis/contract';
import { ANSWER_KINDS, ANSWERING, explain, type Commitment, type StopAct } from '@parvis/domain';
import { presentLine } from '../commitment.presenter.js';
import type { Held } from './held.js';
import type { PromiseLedger } from './promise-ledger.js';

/** least due of what is not kept yet; null when nothing runs */
export function nextDueAt(ledger: PromiseLedger): Date | null {
  const dues = ledger.unkept().filter(({ commitment }) => commitment.state !== 'paused');
  return dues.reduce<Date | null>(
    (least, { commitment }) => (least === null || commitment.dueAt < least ? commitment.dueAt : least),
    null,
  );
}

/** the answer still due to the resident, on time, paused or late */
export const answerOwed = (ledger: PromiseLedger): Held | undefined => ledger.unkept(ANSWER_KINDS)[0];

/** why it is due then: what counted and what did not, under which budget */
export function answerExplained(ledger: PromiseLedger): {
  budget: Commitment['budget'] | null;
  explanation: ExplanationView[];
} {
  const held = answerOwed(ledger);
  if (!held || held.commitment.state === 'paused') return { budget: null, explanation: [] };
  const { budget, startedAt, pauses } = held.commitment;
  const { lines } = explain({ budget, calendar: held.calendar, startedAt, pauses });
  return { budget, explanation: lines.map(presentLine) };
}

/** the resident has had his answer, and is owed none: what an answer keeps is kept */
export function answered(ledger: PromiseLedger): readonly StopAct[] {
  const given = ledger.held.some(
    ({ commitment: { kind, keptAt } }) => ANSWER_KINDS.includes(kind) && keptAt !== null,
  );
  return given && !answerOwed(ledger) ? ANSWERING : [];
}
