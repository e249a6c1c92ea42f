import { Injectable } from '@nestjs/common';
import type { GrantView, ServiceView, SessionView } from '@parvis/contract';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { SignedIn } from './actor.js';
import { visibleServices } from './visible-to.js';

@Injectable()
export class SessionQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async view(actor: SignedIn): Promise<SessionView> {
    const [grants, services, installation] = await Promise.all([
      this.grants(actor.accountId),
      this.services(actor.accountId),
      this.work.row<{ demo: boolean }>(`select demo from installation`),
    ]);
    return {
      account: {
        id: actor.accountId,
        email: actor.email,
        firstName: actor.firstName,
        lastName: actor.lastName,
      },
      grants,
      services,
      demo: installation?.demo ?? false,
      clockOffset: this.clock.offset,
      serverTime: this.clock.now().toISOString(),
    };
  }

  /** services whose files the account may see, by name */
  services(accountId: string): Promise<ServiceView[]> {
    return this.work.rows<ServiceView>(
      `select s.id, s.slug, s.name, s.sector, jsonb_build_object('id', i.id, 'name', i.name) as site
       from service s join site i on i.id = s.site_id
       where s.active and s.id in (${visibleServices('$1')}) order by s.name`,
      [accountId],
    );
  }

  private grants(accountId: string): Promise<GrantView[]> {
    return this.work.rows<GrantView>(
      `select g.role, g.sector,
              case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as service,
              case when i.id is not null then jsonb_build_object('id', i.id, 'name', i.name) end as site
       from account_grant g left join service s on s.id = g.service_id left join site i on i.id = g.site_id
       where g.account_id = $1 order by g.role`,
      [accountId],
    );
  }
}
