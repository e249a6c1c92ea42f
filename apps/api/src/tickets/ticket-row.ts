import type { Named, PromiseChip, TicketRow } from '@parvis/contract';
import { isoInstant } from '../platform/clock/iso-instant.js';

/**
 * As it is found: names beside their ids, for an object built by the database costs it more than the names do; and instants
 * in seconds since 1970, of which no Date has to be made.
 */
export type TicketRowFound = Omit<
  TicketRow,
  'receivedAt' | 'updatedAt' | 'service' | 'resident' | 'topic' | 'assignee' | 'promise'
> & {
  receivedAt: number;
  updatedAt: number;
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
  startedAt: number | null;
  dueAt: number | null;
  keptAt: number | null;
};

/** the nearest one not yet kept, else the last one kept */
const CHIP_ORDER = `c.kept_at is not null or c.state in ('kept', 'cancelled'), c.state = 'paused',
  case when c.kept_at is null then c.due_at end, c.kept_at desc nulls last`;

export const seconds = (column: string): string => `date_part('epoch', ${column})`;
/** to the millisecond, as they are kept */
export const instantOf = (since1970: number): string => isoInstant(Math.round(since1970 * 1000));

/** What a row of a list shows of the files `t`. */
export const TICKET_ROW = `t.id, t.number, t.subject, t.excerpt, t.status, t.channel, t.sector, t.version,
         ${seconds('t.received_at')} as received_at, ${seconds('t.updated_at')} as updated_at,
         t.chase_ups, t.service_id, s.name as service_name, t.resident_id,
         case when r.id is not null then coalesce(nullif(trim(concat_ws(' ', r.first_name, r.last_name)), ''),
           (select value from resident_identity where resident_id = r.id order by kind, id limit 1), '')
         end as resident_name,
         t.topic_id, o.name as topic_name, t.assignee_id, a.first_name || ' ' || a.last_name as assignee_name,
         c.kind as promise_kind, c.state as promise_state,
         ${seconds('c.started_at')} as started_at, ${seconds('c.due_at')} as due_at, ${seconds('c.kept_at')} as kept_at`;
export const TICKET_ROW_JOINS = `join service s on s.id = t.service_id left join resident r on r.id = t.resident_id
  left join topic o on o.id = t.topic_id left join account a on a.id = t.assignee_id
  left join lateral (
    select c.kind, c.state, c.started_at, c.due_at, c.kept_at from commitment c
    where c.ticket_id = t.id order by ${CHIP_ORDER} limit 1) c on true`;

const named = (id: string | null, name: string | null): Named | null =>
  id === null ? null : { id, name: name ?? '' };

const chip = ({ promiseKind, promiseState, startedAt, dueAt, keptAt }: TicketRowFound): PromiseChip | null =>
  promiseKind && promiseState && startedAt !== null
    ? {
        kind: promiseKind,
        state: promiseState,
        startedAt: instantOf(startedAt),
        dueAt: promiseState === 'paused' || dueAt === null ? null : instantOf(dueAt),
        keptAt: keptAt === null ? null : instantOf(keptAt),
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
  receivedAt: instantOf(row.receivedAt),
  updatedAt: instantOf(row.updatedAt),
  chaseUps: row.chaseUps,
  version: row.version,
});
