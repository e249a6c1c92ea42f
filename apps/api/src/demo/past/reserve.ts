import type { DemoHistory } from '../../organisation/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { filesByYear, type HistoryPlan } from '../script/history/plan.js';

export type Reserved = Pick<DemoHistory, 'numbersAfter' | 'eventsAfter'>;

/** more than any file of the past has */
export const EVENTS_PER_FILE = 60;

/**
 * Keeps the numbers a history will need, of its files in each year and of its events: what comes in meanwhile is
 * numbered after it, though it be written later.
 */
export async function reserve(tx: Transaction, plan: HistoryPlan): Promise<Reserved> {
  const numbersAfter: Record<string, number> = {};
  for (const [year, count] of filesByYear(plan)) {
    if (count === 0) continue;
    const name = `ticket_number_${year}`;
    await tx.rows(`create sequence if not exists ${name}`);
    const row = await tx.row<{ after: number }>(
      `select setval('${name}', $1 + case when is_called then last_value else 0 end) - $1 as after from ${name}`,
      [count],
    );
    numbersAfter[year] = Number(row!.after);
  }
  const events = plan.files.reduce((all, count) => all + count, 0) * EVENTS_PER_FILE;
  const row = await tx.row<{ after: number }>(
    `select setval('ticket_event_id_seq', $1 + case when is_called then last_value else 0 end) - $1 as after
     from ticket_event_id_seq`,
    [Math.max(1, events)],
  );
  return { numbersAfter, eventsAfter: Number(row!.after) };
}
