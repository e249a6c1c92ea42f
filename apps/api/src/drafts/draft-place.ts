import type { DraftKind } from '@parvis/contract';
import { visibleTo } from '../agents/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

/** What a draft is one of: there is one for each account, file and kind; of a new entry, one for each account. */
export interface DraftPlace {
  accountId: string;
  ticketId: string | null;
  kind: DraftKind;
}

/** @throws ProblemError `ticket/not-found`, also for a file out of the writer's sight */
export async function placeOf(
  tx: Transaction,
  number: string,
  accountId: string,
  kind: DraftKind,
): Promise<DraftPlace> {
  const ticket = await tx.row<{ id: string }>(
    `select t.id from ticket t where t.number = $1 and ${visibleTo('$2')}`,
    [number, accountId],
  );
  if (!ticket) throw new ProblemError('ticket/not-found');
  return { accountId, ticketId: ticket.id, kind };
}

/** of a row `d`: $1 account, $2 file or null, $3 kind */
export const AT_PLACE = `d.account_id = $1 and d.ticket_id is not distinct from $2::uuid and d.kind = $3`;
