import { OPEN_STATUSES, type TicketEvent } from '@parvis/domain';
import { visibleTo, type SignedIn } from '../agents/index.js';
import type { Transaction, Writing } from '../platform/database/unit-of-work.js';
import { recordEvents, type Author } from '../platform/events/record.js';
import type { TicketEntity } from './ticket.entity.js';

type Moved = Extract<TicketEvent, { type: 'IncidentJoined' | 'IncidentLeft' }>;

/** Another file than the one acted on enters or leaves an incident: nothing else of it changes. */
export function moveFile(
  tx: Writing,
  ticket: TicketEntity,
  incidentId: string | null,
  author: Author,
  event: Moved,
): void {
  const version = ticket.version + 1;
  tx.update('ticket', ticket.id, { incidentId, version, updatedAt: tx.now });
  recordEvents(tx, { id: ticket.id, version }, author, [event]);
}

/** Locked in one order by everyone, after the files named: who comes and who leaves counts the same files. */
export const lockIncidents = (tx: Transaction, ids: (string | null)[]): Promise<unknown> =>
  tx.rows(`select id from incident where id = any($1) order by id for update`, [ids]);

/** Before anything of it is locked: who leaves and who comes then wait for each other at its first file. */
export const lockFilesWith = (tx: Transaction, number: string): Promise<unknown> =>
  tx.rows(
    `select id from ticket where incident_id = (select incident_id from ticket where number = $1)
     order by number for update`,
    [number],
  );

/** All files of an incident but one, of any sector: what is decided about it concerns each. */
export const otherFilesOf = (tx: Transaction, incidentId: string, but: string): Promise<TicketEntity[]> =>
  tx.rows<TicketEntity>(
    `select * from ticket where incident_id = $1 and id <> $2 order by number for update`,
    [incidentId, but],
  );

/** An incident nobody is in any more is no incident. */
export async function forgetEmptyIncidents(tx: Transaction, ids: (string | null)[]): Promise<void> {
  await tx.flush();
  await tx.rows(
    `delete from incident i where i.id = any($1) and not exists (select 1 from ticket where incident_id = i.id)`,
    [ids],
  );
}

/**
 * The open files beside this one in its incident that the agent may see, to be told the same. They are locked with it
 * by number, so that two agents who tell all at once take turns.
 */
export async function lockOpenNeighbours(
  tx: Transaction,
  number: string,
  actor: SignedIn,
): Promise<TicketEntity[]> {
  const files = await tx.rows<TicketEntity>(
    `select t.* from ticket t
     where t.incident_id = (select incident_id from ticket where number = $1)
       and (t.number = $1 or t.status = any($2)) and ${visibleTo('$3')}
     order by t.number for update of t`,
    [number, OPEN_STATUSES, actor.accountId],
  );
  return files.filter((file) => file.number !== number);
}
