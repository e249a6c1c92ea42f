import type { CalendarDefinition } from '@parvis/domain';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { CommitmentEntity } from '../commitment.entity.js';
import { calendarOf, commitmentOf } from '../commitment-row.js';
import { PromiseLedger } from './promise-ledger.js';

type LoadedRow = CommitmentEntity & { calendarDefinition: CalendarDefinition };

/** One ledger per file. The tickets' rows must be locked: they are the locks of their promises too. */
export async function loadLedgers(
  tx: Transaction,
  ticketIds: readonly string[],
): Promise<Map<string, PromiseLedger>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await tx.rows<LoadedRow>(
    `select c.*, v.definition as calendar_definition
     from commitment c join calendar_version v on v.id = c.calendar_version_id
     where c.ticket_id = any($1) order by c.started_at, c.id`,
    [ticketIds],
  );
  const all = new Map(ticketIds.map((id) => [id, new PromiseLedger(tx, id, [])]));
  for (const row of rows) {
    const calendar = calendarOf(row.calendarVersionId, row.calendarDefinition);
    const { source, policyVersionId, calendarVersionId, pausedBy, keptBy } = row;
    const under = { source, policyVersionId, calendarVersionId, pausedBy, keptBy };
    const { warnPercents: percents, warned: step, acknowledgedUntil } = row;
    const warned = { percents, step, acknowledgedUntil };
    all.get(row.ticketId)!.held.push({ commitment: commitmentOf(row), calendar, under, warned });
  }
  return all;
}
