import { Injectable } from '@nestjs/common';
import type { MotifView } from '@parvis/contract';
import type { Channel } from '@parvis/domain';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

/** one for each key of figures */
const MOTIFS = 9;
const DAYS = 60;
/** of everyone's latest, enough to know what a season asks */
const SAMPLE = 2_000;

@Injectable()
export class MotifQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The agent's own first, in the order of their use; then the house's; then topics in their order, on a first day. */
  async frequent(channel: Channel, accountId: string): Promise<MotifView[]> {
    const since = new Date(this.clock.now().getTime() - DAYS * 86_400_000);
    return this.work.rows<MotifView>(
      `with mine as (
         select topic_id, count(*) as n from contact
         where agent_id = $1 and ticket_id is null and at > $2 and channel = $3 group by topic_id),
       house as (
         select topic_id, count(*) as n from (
           select topic_id from contact where topic_id is not null order by at desc limit ${SAMPLE}) latest
         group by topic_id)
       select o.id, o.name, case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as parent
       from topic o left join topic p on p.id = o.parent_id
         left join mine on mine.topic_id = o.id left join house on house.topic_id = o.id
       where o.active and not exists (select 1 from topic child where child.parent_id = o.id and child.active)
       order by mine.n desc nulls last, house.n desc nulls last, o.nature = 'information' desc, o.name, o.id
       limit ${MOTIFS}`,
      [accountId, since, channel],
    );
  }
}
