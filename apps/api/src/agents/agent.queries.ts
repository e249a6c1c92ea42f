import { Injectable } from '@nestjs/common';
import type { AgentView } from '@parvis/contract';
import { WRITING_ROLES } from '@parvis/domain';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

@Injectable()
export class AgentQueries {
  constructor(private readonly work: UnitOfWork) {}

  /** People a file of this service can be given to, by name. */
  async ofService(serviceId: string): Promise<AgentView[]> {
    return this.work.rows<AgentView>(
      `select a.id, a.first_name || ' ' || a.last_name as name,
              coalesce(jsonb_agg(distinct jsonb_build_object('id', s.id, 'name', s.name)) filter (where s.id is not null),
                       '[]') as services
       from account a join account_grant g on g.account_id = a.id
         left join service s on s.id = g.service_id
       where a.active and g.role = any($2) and (g.service_id is null or g.service_id = $1)
         and (g.site_id is null or g.site_id = (select site_id from service where id = $1))
       group by a.id order by a.last_name, a.first_name`,
      [serviceId, WRITING_ROLES],
    );
  }
}
