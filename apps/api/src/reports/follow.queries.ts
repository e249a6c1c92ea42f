import { Injectable } from '@nestjs/common';
import type { FollowView } from '@parvis/contract';
import { ANSWER_KINDS } from '@parvis/domain';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { presentFollow, type FollowedFile, type ToldRow } from './follow.presenter.js';

/** Nothing of an event but these leaves the house: transfers, notes, qualifications and deadlines are our own. */
const TOLD = [
  'TicketOpened',
  'TicketAssigned',
  'TicketPaused',
  'DateAnnounced',
  'TicketForwarded',
  'TicketResolved',
  'TicketClosed',
  'TicketReopened',
];

const PHOTOS = `coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'width', p.width, 'height', p.height)
  order by p.name, p.id) from attachment p where p.message_id = m.id and p.width is not null), '[]')`;

/** A file as whoever holds its code may know it. No address, no telephone, no last name is even asked for. */
@Injectable()
export class FollowQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `follow/not-found` */
  async view(code: string): Promise<FollowView> {
    const file = await this.work.row<FollowedFile>(
      `select t.*, o.name as topic_name, s.name as service_name, coalesce(s.phone, i.phone) as service_phone,
         (select min(due_at) from commitment where ticket_id = t.id and kind = any($2)
            and (state = 'running' or (state = 'broken' and kept_at is null))) as answer_due_at
       from ticket t join service s on s.id = t.service_id join site i on i.id = t.site_id
         left join topic o on o.id = t.topic_id
       where t.follow_code = $1`,
      [code, ANSWER_KINDS],
    );
    if (!file) throw new ProblemError('follow/not-found');
    return presentFollow(file, await this.told(file.id), this.clock.now());
  }

  /** @throws ProblemError `follow/not-found`, also for what was attached to a mail */
  async photo(code: string, id: string): Promise<{ sha256: string; size: number }> {
    const photo = await this.work.row<{ sha256: string; size: number }>(
      `select a.sha256, a.size from ticket t join message m on m.ticket_id = t.id
         join attachment a on a.message_id = m.id
       where t.follow_code = $1 and a.id = $2 and a.width is not null`,
      [code, id],
    );
    if (!photo) throw new ProblemError('follow/not-found');
    return photo;
  }

  /** What agents said that reached the resident, what he said himself, and what became of the file. */
  private told(ticketId: string): Promise<ToldRow[]> {
    return this.work.rows<ToldRow>(
      `select * from (
       select case when m.purpose = 'incoming' then 'in' else m.purpose end as type, coalesce(m.sent_at, m.created_at) as at,
         a.first_name as by, m.channel, m.visible_text as text, null::jsonb as payload, ${PHOTOS} as photos
       from message m join ticket t on t.id = m.ticket_id left join account a on a.id = m.author_id
       where m.ticket_id = $1 and not m.automatic and m.purpose not in ('forwarding', 'third-party') and case when m.direction = 'out'
         then m.author_id is not null and m.status in ('sent', 'delivered')
         else m.channel = 'report' or m.from_address in (
           select value from resident_identity where resident_id = t.resident_id and kind = 'email') end
       union all
       select 'answer', c.at, a.first_name, c.channel, null, null, '[]'
       from contact c left join account a on a.id = c.agent_id
       where c.ticket_id = $1 and c.message_id is null and c.direction = 'out' and c.outcome = 'reached'
       union all
       select e.type, e.at, a.first_name, null, null, e.payload, '[]'
       from ticket_event e left join account a
         on a.id = case when e.type = 'TicketAssigned' then (e.payload->>'agentId')::uuid else e.actor_id end
       where e.ticket_id = $1 and e.type = any($2)
       ) told order by at`,
      [ticketId, TOLD],
    );
  }
}
