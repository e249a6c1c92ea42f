import type { Named, PromiseChip, TicketRow } from '@parvis/contract';

/** As it is found: names beside their ids, for an object built by the database costs it more than the names do. */
export type TicketRowFound = Omit<
  TicketRow,
  'receivedAt' | 'updatedAt' | 'service' | 'resident' | 'topic' | 'assignee' | 'promise'
> & {
  receivedAt: Date;
  updatedAt: Date;
  serviceId: string;
  serviceName: string;
  residentId: string | null;
  residentName: string | null;
  topicId: string | null;
  topicName: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  promiseKind: PromiseChip['kind'] | null;
  promiseState: PromiseChip['state'] | null;
  startedAt: Date | null;
  dueAt: Date | null;
  keptAt: Date | null;
};

/** the nearest one not yet kept, else the last one kept */
const CHIP_ORDER = `c.kept_at is not null or c.state in ('kept', 'cancelled'), c.state = 'paused',
  case when c.kept_at is null then c.due_at end, c.kept_at desc nulls last`;

/** What a row of a list shows of the files of `page t`. */
export const TICKET_ROW = `t.id, t.number, t.subject, t.excerpt, t.status, t.channel, t.sector, t.received_at, t.updated_at,
         t.version, t.chase_ups, t.service_id, s.name as service_name, t.resident_id,
         case when r.id is not null then coalesce(nullif(trim(concat_ws(' ', r.first_name, r.last_name)), ''),
           (select value from resident_identity where resident_id = r.id order by kind, id limit 1), '')
         end as resident_name,
         t.topic_id, o.name as topic_name, t.assignee_id, a.first_name || ' ' || a.last_name as assignee_name,
         c.kind as promise_kind, c.state as promise_state, c.started_at, c.due_at, c.kept_at`;
export const TICKET_ROW_JOINS = `join service s on s.id = t.service_id left join resident r on r.id = t.resident_id
  left join topic o on o.id = t.topic_id left join account a on a.id = t.assignee_id
  left join lateral (
    select c.kind, c.state, c.started_at, c.due_at, c.kept_at from commitment c
    where c.ticket_id = t.id order by ${CHIP_ORDER} limit 1) c on true`;

const named = (id: string | null, name: string | null): Named | null =>
  id === null ? null : { id, name: name ?? '' };

const chip = ({ promiseKind, promiseState, startedAt, dueAt, keptAt }: TicketRowFound): PromiseChip | null =>
  promiseKind && promiseState && startedAt
    ? {
        kind: promiseKind,
        state: promiseState,
        startedAt: startedAt.toISOString(),
        dueAt: promiseState === 'paused' ? null : (dueAt?.toISOString() ?? null),
        keptAt: keptAt?.toISOString() ?? null,
      }
    : null;

export const presentRow = (row: TicketRowFound): TicketRow => ({
  id: row.id,
  number: row.number,
  subject: row.subject,
  excerpt: row.excerpt,
  status: row.status,
  channel: row.channel,
  sector: row.sector,
  resident: named(row.residentId, row.residentName),
  topic: named(row.topicId, row.topicName),
  service: { id: row.serviceId, name: row.serviceName },
  assignee: named(row.assigneeId, row.assigneeName),
  promise: chip(row),
  receivedAt: row.receivedAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  chaseUps: row.chaseUps,
  version: row.version,
});
