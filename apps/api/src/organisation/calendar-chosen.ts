import type { Transaction } from '../platform/database/unit-of-work.js';
import { expectCalendar } from './expect-active.js';

/**
 * The hours a site or a service asks for; left out, those it has.
 * @throws ProblemError `calendar/not-found`
 */
export async function calendarChosen(
  tx: Transaction,
  { calendarId }: { calendarId?: string | null },
  before: { calendarId: string | null } = { calendarId: null },
): Promise<string | null> {
  if (calendarId === undefined) return before.calendarId;
  if (calendarId !== null) await expectCalendar(tx, calendarId);
  return calendarId;
}
