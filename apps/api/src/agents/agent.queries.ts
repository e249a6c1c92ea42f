import { Injectable } from '@nestjs/common';
import type { AgentView, Named } from '@parvis/contract';
import { WRITING_ROLES } from '@parvis/domain';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

type Row = Omit<AgentView, 'absence'> & { endsAt: Date | null; standIn: Named | null };

@Injectable()
export class AgentQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** People a file can be given to, of this service or of any, by name; those away are said to be. */
  async whoWrite(serviceId: string | null): Promise<AgentView[]> {
    const rows = await this.work.rows<Row>(
      `select a.id, a.first_name || ' ' || a.last_name as name,
              coalesce(jsonb_agg(distinct jsonb_build_object('id', s.id, 'name', s.name)) filter (where s.id is not null),
                       '[]') as services, b.ends_at,
              case when i.id is not null then
                jsonb_build_object('id', i.id, 'name', i.first_name || ' ' || i.last_name) end as stand_in
       from account a join account_grant g on g.account_id = a.id
         left join service s on s.id = g.service_id
         left join absence b on b.account_id = a.id and b.starts_at <= $3 and b.ends_at > $3
         left join account i on i.id = b.stand_in_id
       where a.active and g.role = any($2) and ($1::uuid is null or (g.service_id is null or g.service_id = $1)
         and (g.site_id is null or g.site_id = (select site_id from service where id = $1)))
       group by a.id, b.ends_at, i.id order by a.last_name, a.first_name`,
      [serviceId, WRITING_ROLES, this.clock.now()],
    );
    return rows.map(({ endsAt, standIn, ...agent }) => ({
      ...agent,
      absence: endsAt && { until: endsAt.toISOString(), standIn },
    }));
  }
}
