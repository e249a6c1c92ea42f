import type { AnsweredMeanwhileDetails } from '@parvis/contract';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

interface Said {
  id: string;
  at: Date;
  by: string;
  direction: 'in' | 'out';
}

/**
 * Stops a second answer to one person: what others have written since the last message the agent saw is shown to him
 * first. Asked under the lock of the file, so that of two who send in the same second one is stopped.
 *
 * @param lastSeen id of that message, or `none`; one that is not in the file was never seen
 * @throws ProblemError `message/answered-meanwhile` with `AnsweredMeanwhileDetails`
 */
export async function stopIfAnswered(
  tx: Transaction,
  ticketId: string,
  accountId: string,
  lastSeen: string,
): Promise<void> {
  const since = await tx.rows<Said>(
    `select m.id, m.created_at as at, m.direction, coalesce(nullif(m.from_name, ''), m.from_address) as by
     from message m
     where m.ticket_id = $1 and not m.automatic and m.author_id is distinct from $2
       and (m.created_at, m.id) > (
         select coalesce(max(s.created_at), '-infinity'), coalesce(max(s.id::text), '00000000-0000-0000-0000-000000000000')::uuid
         from message s where s.ticket_id = $1 and s.id::text = $3)
     order by m.created_at, m.id limit 50`,
    [ticketId, accountId, lastSeen],
  );
  if (since.length === 0) return;
  const details: AnsweredMeanwhileDetails = {
    messages: since.map(({ at, ...message }) => ({ ...message, at: at.toISOString() })),
  };
  throw new ProblemError('message/answered-meanwhile', { ...details });
}
