import type { TicketEvent } from '@parvis/domain';
import type { Transaction } from '../platform/database/unit-of-work.js';
import type { Author } from '../platform/events/record.js';

type Because = Extract<TicketEvent, { type: 'ResidentChanged' }>['payload']['because'];
/** Of someone who writes every day, the newest files are told; the others are found as they were. */
const FILES_TOLD = 500;

/**
 * His files move on a version: who looks at one sees the change, and each is found under what he is called now.
 * @param move files given to someone else in the same statement, whatever their number
 * @returns ids of the files
 */
export async function tellFiles(
  tx: Transaction,
  author: Author,
  because: Because,
  which: { residentId: string; ticketIds?: string[] },
  move?: { to: string },
): Promise<string[]> {
  const rows = await tx.rows<{ ticketId: string }>(
    `with changed as (
       update ticket set version = version + 1, resident_id = coalesce($3, resident_id)
       where id in (select id from ticket where resident_id = $1 and ($2::uuid[] is null or id = any($2))
         order by received_at desc ${move ? '' : `limit ${FILES_TOLD}`} for update)
       returning id, version)
     insert into ticket_event (ticket_id, version, type, payload, actor_id, actor_name, at)
     select id, version, 'ResidentChanged', jsonb_build_object('because', $4::text), $5, $6, $7 from changed
     returning ticket_id`,
    [which.residentId, which.ticketIds ?? null, move?.to ?? null, because, author.id, author.name, tx.now],
  );
  return rows.map(({ ticketId }) => ticketId);
}
