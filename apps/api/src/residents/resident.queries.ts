import type { ResidentView } from '@parvis/contract';
import { visibleTo } from '../agents/index.js';
import type { Look } from '../platform/database/unit-of-work.js';

type Row = Omit<ResidentView, 'name'>;

/**
 * The person as the reader of one of his files may know him: contact data, other files the reader may see, and of
 * the rest only how many in which service (sectors are watertight, RU-030).
 */
export async function residentBeside(
  look: Look,
  file: { id: string; residentId: string },
  accountId: string,
): Promise<ResidentView | null> {
  const [row] = await look.rows<Row>(
    `with others as (
         select t.number, t.subject, t.status, t.received_at, s.name as service, ${visibleTo('$2')} as visible
         from ticket t join service s on s.id = t.service_id
         where t.resident_id = $1 and t.id <> $3 and t.status not in ('resolved', 'closed'))
       select r.id, r.first_name, r.last_name, r.address, r.preferred_channel, r.notices,
         array(select value from resident_identity where resident_id = r.id and kind = 'email' order by id) as emails,
         array(select value from resident_identity where resident_id = r.id and kind = 'phone' order by id) as phones,
         coalesce((select jsonb_agg(jsonb_build_object('number', number, 'subject', subject, 'status', status)
                     order by received_at desc) from others where visible), '[]') as open_tickets,
         coalesce((select jsonb_agg(jsonb_build_object('service', service, 'count', n)) from
                    (select service, count(*) as n from others where not visible group by service) as hidden), '[]')
           as elsewhere
       from resident r where r.id = $1`,
    [file.residentId, accountId, file.id],
  );
  return row ? { ...row, name: residentName(row) } : null;
}

/** What to call someone on screen. */
export const residentName = (resident: {
  firstName: string | null;
  lastName: string | null;
  emails: string[];
  phones: string[];
}): string =>
  [resident.firstName, resident.lastName].filter(Boolean).join(' ') ||
  resident.emails[0] ||
  resident.phones[0] ||
  '';
