import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

/** A note, a call or an event: what stands on the timeline beside the messages. */
export interface TimelineRow {
  kind: 'note' | 'contact' | 'event';
  id: string;
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
}

/** Events told by the thing itself: its message or note stands on the timeline already. */
const TOLD_OTHERWISE = [
  'NoteAdded',
  'ContactLogged',
  'MessageReceived',
  'MessageComposed',
  'MessageSent',
  'MessageFailed',
];

@Injectable()
export class TimelineQueries {
  constructor(private readonly work: UnitOfWork) {}

  ofTicket(ticketId: string): Promise<TimelineRow[]> {
    return this.work.rows<TimelineRow>(
      `select * from (
       select 'note' as kind, n.id::text, n.created_at as at, n.author_id, a.first_name || ' ' || a.last_name as author_name,
         n.text, null as channel, null as direction, null as outcome, null::boolean as chase_up, null as type, null::jsonb as payload
       from note n join account a on a.id = n.author_id where n.ticket_id = $1
       union all
       select 'contact', c.id::text, c.at, c.agent_id, a.first_name || ' ' || a.last_name, c.text, c.channel, c.direction,
         c.outcome, c.chase_up, null, null
       from contact c left join account a on a.id = c.agent_id
       where c.ticket_id = $1 and c.message_id is null
       union all
       select 'event', e.id::text, e.at, e.actor_id, e.actor_name, null, null, null, null, null, e.type, e.payload
       from ticket_event e where e.ticket_id = $1 and e.type <> all($2)
       ) entries order by at, kind, length(id), id`, // ids of events are numbers: 9 comes before 10
      [ticketId, TOLD_OTHERWISE],
    );
  }
}
