import { budgetOf, replanCommitment, type Act, type PromiseTerms } from '@parvis/domain';
import { calendarOf } from '../commitment-row.js';
import { underOf, type Held, type Terms } from './held.js';
import type { PromiseLedger } from './promise-ledger.js';

/** Versions to count again under; `policyVersionId` null: that of the promise stays. */
export interface OtherVersions extends Pick<Terms, 'calendarVersionId' | 'calendar'> {
  policyVersionId: string | null;
}

/**
 * From the same start, on another line (null: on its own) and under other versions.
 * @returns whether its date, or its name, is another one
 * @throws RuleViolation when it has no date there; nothing is changed then
 */
export function recount(
  ledger: PromiseLedger,
  held: Held,
  line: PromiseTerms | null,
  { calendar: definition, ...version }: OtherVersions,
  { proof = {}, ...change }: Act & { reason: string; proof?: object },
): boolean {
  const { kind, dueAt } = held.commitment;
  const calendar = calendarOf(version.calendarVersionId, definition);
  const budget = line ? budgetOf(line) : held.commitment.budget;
  const decision = replanCommitment(held.commitment, calendar, { ...change, budget });
  const ids = { ...version, policyVersionId: version.policyVersionId ?? held.under.policyVersionId };
  held.calendar = calendar;
  held.under = line ? underOf(line, ids) : { ...held.under, ...ids };
  // what has been told is not told again: only what comes after it on the new line
  if (line) held.warned = { ...held.warned, percents: line.warnAt ?? [] };
  ledger.apply(held, decision, proof);
  held.commitment = { ...held.commitment, kind: line?.kind ?? kind };
  ledger.tx.update('commitment', held.commitment.id, { kind: held.commitment.kind, ...held.under });
  // the ledger has the count; the thread only what it changed for the resident
  const moved = held.commitment.kind !== kind || held.commitment.dueAt.getTime() !== dueAt.getTime();
  if (moved)
    ledger.tell('CommitmentReplanned', held.commitment, { dueAt: held.commitment.dueAt.toISOString() });
  return moved;
}
