import type { PromiseChip, TicketRow } from '@parvis/contract';

export type TicketRowFound = Omit<TicketRow, 'receivedAt' | 'updatedAt'> & {
  receivedAt: Date;
  updatedAt: Date;
};

/** text, so that infinity and milliseconds survive the round trip */
export const instantText = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const CHIP = `jsonb_build_object('kind', c.kind, 'state', c.state, 'startedAt', ${instantText('c.started_at')},
  'dueAt', case when c.state <> 'paused' then ${instantText('c.due_at')} end, 'keptAt', ${instantText('c.kept_at')})`;
/** the nearest one not yet kept, else the last one kept */
const CHIP_ORDER = `c.kept_at is not null or c.state in ('kept', 'cancelled'), c.state = 'paused',
  case when c.kept_at is null then c.due_at end, c.kept_at desc nulls last`;

/** What a row of a list shows of the files of `page t`. */
export const TICKET_ROW = `t.id, t.number, t.subject, t.excerpt, t.status, t.channel, t.sector, t.received_at, t.updated_at,
         t.version,
         jsonb_build_object('id', s.id, 'name', s.name) as service,
         case when r.id is not null then jsonb_build_object('id', r.id, 'name', coalesce(
           nullif(trim(concat_ws(' ', r.first_name, r.last_name)), ''),
           (select value from resident_identity where resident_id = r.id order by kind, id limit 1), '')) end as resident,
         case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as topic,
         case when a.id is not null then
           jsonb_build_object('id', a.id, 'name', a.first_name || ' ' || a.last_name) end as assignee,
         (select ${CHIP} from commitment c where c.ticket_id = t.id order by ${CHIP_ORDER} limit 1) as promise`;
export const TICKET_ROW_JOINS = `join service s on s.id = t.service_id left join resident r on r.id = t.resident_id
  left join topic o on o.id = t.topic_id left join account a on a.id = t.assignee_id`;

export const presentRow = ({ receivedAt, updatedAt, ...row }: TicketRowFound): TicketRow => ({
  ...row,
  promise: row.promise as PromiseChip | null,
  receivedAt: receivedAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
