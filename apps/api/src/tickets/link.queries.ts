import { LINKS_MAX, type LinkedFile, type TicketView } from '@parvis/contract';
import { visibleTo } from '../agents/index.js';
import type { Look } from '../platform/database/unit-of-work.js';

/** that a file is gone elsewhere is no secret, its number may be one ($2: the reader) */
export const MERGED_INTO = `(select jsonb_build_object('number', case when ${visibleTo('$2', 'k')} then k.number end)
  from ticket k where k.id = t.merged_into_id)`;

/** what the reader may not see of it is not told in this file either */
export const MERGED = `coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'number', m.number, 'subject', m.subject, 'description', m.description,
    'sameResident', m.resident_id is not null and m.resident_id is not distinct from t.resident_id, 'version', m.version,
    'resident', (select nullif(trim(concat_ws(' ', r.first_name, r.last_name)), '') from resident r
      where r.id = m.resident_id)) order by m.number)
  from ticket m where m.merged_into_id = t.id and ${visibleTo('$2', 'm')}), '[]')`;

export async function linksOf(
  look: Look,
  id: string,
  accountId: string,
): Promise<Pick<TicketView, 'links' | 'linksElsewhere'>> {
  const rows = await look.rows<LinkedFile & { visible: boolean }>(
    `select t.number, t.subject, t.status, ${visibleTo('$2')} as visible from ticket t where t.id in (
         select other_id from ticket_link where one_id = $1 union all select one_id from ticket_link where other_id = $1)
       order by t.number limit ${LINKS_MAX}`,
    [id, accountId],
  );
  const seen = rows.filter(({ visible }) => visible);
  return {
    links: seen.map(({ number, subject, status }) => ({ number, subject, status })),
    linksElsewhere: rows.length - seen.length,
  };
}
