import { announcedDay, replanCommitment, type Act, type PromiseTerms } from '@parvis/domain';
import { calendarOf } from '../commitment-row.js';
import type { Terms } from './held.js';
import { make } from './make.js';
import type { PromiseLedger } from './promise-ledger.js';

const ANNOUNCED_BY = 'Date annoncée à l’usager';

/**
 * A day told to the resident. Another one told later takes its place, in the same row of the ledger; one that was
 * broken stays broken, and the new day is a promise of its own.
 * @param terms versions it is counted under; it is in no policy
 * @returns the instant that day ends
 */
export function announce(
  ledger: PromiseLedger,
  terms: Omit<Terms, 'promises'>,
  date: string,
  act: Act,
): Date {
  const calendar = calendarOf(terms.calendarVersionId, terms.calendar);
  const { budget, startedAt } = announcedDay(act.at, date, calendar.zone.timeZone);
  const held = ledger.unkept(['announced']).find(({ commitment }) => commitment.state === 'running');
  if (!held) {
    const told = { kind: 'announced', source: ANNOUNCED_BY, ...budget } as PromiseTerms;
    make(ledger, { ...terms, promises: [told] }, startedAt, act);
    return ledger.held.at(-1)!.commitment.dueAt;
  }
  held.calendar = calendar;
  ledger.apply(
    held,
    replanCommitment(held.commitment, calendar, { ...act, reason: 'announced', budget, startedAt }),
  );
  const { policyVersionId, calendarVersionId } = terms;
  ledger.tx.update('commitment', held.commitment.id, { policyVersionId, calendarVersionId });
  const { dueAt } = held.commitment;
  ledger.tell('CommitmentReplanned', held.commitment, { dueAt: dueAt.toISOString() });
  return dueAt;
}
