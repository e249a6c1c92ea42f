import type { Around, Notice, TicketEvent } from '@parvis/domain';
import type { Transaction } from '../platform/database/unit-of-work.js';

export type TellableEvent = TicketEvent & { at: Date; actorId: string | null };

/**
 * An agent who gave a file back before it could be told that he had it is as if he had not had it.
 * @returns null when it has been told already
 */
export async function readTellable(
  tx: Transaction,
  ticketId: string,
  eventId: string,
): Promise<{ event: TellableEvent; around: Around } | null> {
  const row = await tx.row<Around & { type: string; payload: object; at: Date; actorId: string | null }>(
    `select e.type, e.payload, e.at, e.actor_id, e.actor_id is null as by_no_agent,
       exists (select 1 from ticket_event b where b.ticket_id = e.ticket_id and b.id < e.id
         and b.type = 'TicketAssigned' and b.payload->>'agentId' is not null
         and (exists (select 1 from message where event_id = b.id)
           or not exists (select 1 from ticket_event n where n.ticket_id = b.ticket_id and n.type = 'TicketAssigned'
             and n.id > b.id and n.id <= e.id and n.at < b.at + interval '3 minutes'))) as taken_before,
       exists (select 1 from ticket_event n where n.ticket_id = e.ticket_id and n.type = 'TicketAssigned'
         and n.id > e.id and n.at < e.at + interval '3 minutes') as held_briefly,
       exists (select 1 from message m where m.ticket_id = e.ticket_id and m.purpose in ('answer', 'question')
         and m.created_at >= e.at) as spoken_since,
       exists (select 1 from message m where m.ticket_id = e.ticket_id and m.purpose = 'answer'
         and m.created_at between e.at - interval '10 minutes' and e.at) as just_answered,
       exists (select 1 from message m where m.ticket_id = e.ticket_id and m.purpose = 'answer'
         and m.created_at > coalesce((select max(created_at) from message i
           where i.ticket_id = e.ticket_id and i.purpose = 'incoming' and not i.automatic), '-infinity')) as answered,
       exists (select 1 from message m join ticket_event r on r.id = m.event_id
         where m.ticket_id = e.ticket_id and r.type = 'TicketResolved'
           and r.id > coalesce((select max(id) from ticket_event o
             where o.ticket_id = e.ticket_id and o.type = 'TicketReopened'), 0)) as told_resolved,
       exists (select 1 from ticket_event l where l.ticket_id = e.ticket_id and l.id > e.id and l.type = e.type)
         as repeated,
       exists (select 1 from ticket_event c where c.ticket_id = e.ticket_id
         and c.type = case e.type when 'TicketReopened' then 'TicketClosed' when 'TicketUnmerged' then 'TicketMerged' end
         and c.id = (select max(id) from ticket_event where ticket_id = e.ticket_id and type = c.type and id < e.id)
         and e.at < c.at + interval '1 minute'
         and not exists (select 1 from message where event_id = c.id)) as unheard
     from ticket_event e
     where e.id = $2 and e.ticket_id = $1 and not exists (select 1 from message where event_id = e.id)`,
    [ticketId, eventId],
  );
  if (!row) return null;
  const { type, payload, at, actorId, ...around } = row;
  return { event: { type, payload, at, actorId } as TellableEvent, around };
}

/** A merged file goes on under a number the resident is told only if that file is his too. */
export async function withNumber(
  tx: Transaction,
  notice: Notice,
  { type, payload }: TellableEvent,
): Promise<Notice> {
  if (notice.kind !== 'merged' || type !== 'TicketMerged' || !payload.sameResident) return notice;
  const kept = await tx.row<{ number: string }>(`select number from ticket where id = $1`, [payload.into]);
  return { ...notice, into: kept?.number ?? null };
}

/** What a body is competent for is said as the town words it now; one named by hand has no such words. */
export async function withCompetence(tx: Transaction, notice: Notice): Promise<Notice> {
  if (notice.kind !== 'forwarded') return notice;
  const known = await tx.row<{ competence: string }>(`select competence from outside_body where name = $1`, [
    notice.body.name,
  ]);
  return { ...notice, competence: known?.competence ?? null };
}
