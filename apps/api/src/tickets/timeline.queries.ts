import type { AttachmentEntity } from '../conversations/index.js';
import { uuidsNamed } from '../platform/database/uuids-named.js';
import type { Look } from '../platform/database/unit-of-work.js';

/** A note, a call or an event: what stands on the timeline beside the messages. */
export interface TimelineRow {
  kind: 'note' | 'contact' | 'event';
  id: string;
  ticketId: string;
  at: Date;
  authorId: string | null;
  authorName: string | null;
  text: string | null;
  channel: string | null;
  direction: string | null;
  outcome: string | null;
  chaseUp: boolean | null;
  type: string | null;
  payload: Record<string, unknown> | null;
  attachments: AttachmentEntity[] | null;
}

/** Events told by the thing itself: its message or note stands on the timeline already. */
const TOLD_OTHERWISE = [
  'NoteAdded',
  'ContactLogged',
  'MessageReceived',
  'MessageComposed',
  'MessageSent',
  'MessageFailed',
]
  .map((type) => `'${type}'`)
  .join(', ');

export function timelineOf(look: Look, ticketIds: readonly string[]): Promise<TimelineRow[]> {
  const these = uuidsNamed(ticketIds);
  return look.rows<TimelineRow>(
    `select * from (
       select 'note' as kind, n.id::text, n.ticket_id, n.created_at as at, n.author_id, a.first_name || ' ' || a.last_name as author_name,
         n.text, null as channel, null as direction, null as outcome, null::boolean as chase_up, null as type, null::jsonb as payload,
         (select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size) order by f.id)
           from attachment f where f.note_id = n.id) as attachments
       from note n join account a on a.id = n.author_id where n.ticket_id = any(${these})
       union all
       select 'contact', c.id::text, c.ticket_id, c.at, c.agent_id, a.first_name || ' ' || a.last_name, c.text, c.channel, c.direction,
         c.outcome, c.chase_up, null, null, null
       from contact c left join account a on a.id = c.agent_id
       where c.ticket_id = any(${these}) and c.message_id is null
       union all
       select 'event', e.id::text, e.ticket_id, e.at, e.actor_id, e.actor_name, null, null, null, null, null, e.type, e.payload, null
       from ticket_event e where e.ticket_id = any(${these}) and e.type not in (${TOLD_OTHERWISE})
       ) entries order by at, kind, length(id), id`, // ids of events are numbers: 9 comes before 10
    [...ticketIds],
  );
}
