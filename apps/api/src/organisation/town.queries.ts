import type { PortalTown } from '@parvis/contract';
import type { Area } from '@parvis/domain';
import { SHIPPED_CALENDAR } from './defaults/shipped-calendar.js';
import type { Transaction, UnitOfWork } from '../platform/database/unit-of-work.js';

/** The town as its residents meet it: its name, where the first mailbox's people receive, and when they are there. */
export async function readTown(work: UnitOfWork): Promise<PortalTown | null> {
  return work.row<PortalTown>(
    `select i.town_name as name, i.legal, s.time_zone,
       jsonb_build_object('name', s.name, 'address', s.address, 'phone', s.phone) as desk,
       coalesce(c.opening, '{}'::jsonb) as opening
     from installation i
       join lateral (select * from site order by id = (select v.site_id from mailbox m
         join service v on v.id = m.service_id order by m.active desc, m.position limit 1) desc nulls last, active desc, name limit 1) s on true
       left join lateral (select v.definition->'opening' as opening from calendar_version v
         where v.calendar_id = coalesce(s.calendar_id, (select p.calendar_id from policy p
           where 'report' = any(p.channels) order by p.slug limit 1))
         order by v.version desc limit 1) c on true`,
  );
}

/** Where its days begin and end. */
export async function townTimeZone(work: UnitOfWork | Transaction): Promise<string> {
  const row = await work.row<{ timeZone: string }>(`select time_zone from site order by name limit 1`);
  return row?.timeZone ?? SHIPPED_CALENDAR.timeZone;
}

/** Where the town receives reports; null while nothing says it. */
export async function readArea(work: UnitOfWork | Transaction): Promise<Area | null> {
  const row = await work.row<{ area: Area | null }>(`select area from installation`);
  return row?.area ?? null;
}
