import type {
  CalendarSettings,
  MailboxSettings,
  PolicySettings,
  ServiceSettings,
  SiteSettings,
  TopicSettings,
  TownSettings,
} from '@parvis/contract';
import type { ProblemCode } from '@parvis/contract';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

export type CalendarRow = Omit<CalendarSettings, 'olderPromises'>;
export type ServiceRow = Omit<ServiceSettings, 'otherHours'>;
export type PolicyRow = Omit<PolicySettings, 'olderPromises'>;

export const SITE = `select id, slug, name, time_zone, address, phone, active, calendar_id, version
  from site`;
export const SERVICE = `select s.id, s.slug, s.name, s.sector, s.site_id, s.phone, s.active, s.version, s.successor_id,
  s.direction_ids, s.calendar_id,
  (select jsonb_build_object('moved', h.moved, 'done', h.done_at is not null) from service_handover h
   where h.service_id = s.id and not s.active order by h.started_at desc limit 1) as handover from service s`;
export const TOPIC = `select id, slug, name, parent_id, service_id, sector, nature, policy_id, public, active, position,
  version from topic`;
export const CALENDAR = `select c.id, c.slug, c.name, v.definition, v.version from calendar c
  join lateral (select * from calendar_version where calendar_id = c.id order by version desc limit 1) v on true`;
export const POLICY = `select p.id, p.slug, p.name, p.calendar_id, p.place_hours, p.channels, v.definition, v.version from policy p
  join lateral (select * from policy_version where policy_id = p.id order by version desc limit 1) v on true`;

/** By the indexes of the ledger's key and of messages' senders, one row each at the most. */
export const MAILBOX = `select m.id, m.address, m.name, m.service_id, m.topic_id, m.policy_id, m.active, m.version,
  (exists (select 1 from intake where mailbox_id = m.id) or exists (select 1 from ticket where mailbox_id = m.id)
    or m.sent_at is not null) as used from mailbox m`;

/** Locks first, reads after: what a lateral join chose before the lock was ours may no longer be the last version. */
async function locked<Row>(
  tx: Transaction,
  table: 'site' | 'service' | 'topic' | 'calendar' | 'policy' | 'mailbox',
  id: string,
  read: string,
  absent: ProblemCode,
): Promise<Row> {
  await tx.rows(`select 1 from ${table} where id = $1 for update`, [id]);
  const row = await tx.row<Row>(read, [id]);
  if (!row) throw new ProblemError(absent);
  return row;
}

export const lockSite = (tx: Transaction, id: string) =>
  locked<SiteSettings>(tx, 'site', id, `${SITE} where id = $1`, 'site/not-found');
export const lockService = (tx: Transaction, id: string) =>
  locked<ServiceRow>(tx, 'service', id, `${SERVICE} where s.id = $1`, 'service/not-found');
export const lockTopic = (tx: Transaction, id: string) =>
  locked<TopicSettings>(tx, 'topic', id, `${TOPIC} where id = $1`, 'topic/not-found');
export const lockCalendar = (tx: Transaction, id: string) =>
  locked<CalendarRow>(tx, 'calendar', id, `${CALENDAR} where c.id = $1`, 'calendar/not-found');
export const lockPolicy = (tx: Transaction, id: string) =>
  locked<PolicyRow>(tx, 'policy', id, `${POLICY} where p.id = $1`, 'policy/not-found');
export const lockMailbox = (tx: Transaction, id: string) =>
  locked<MailboxSettings>(tx, 'mailbox', id, `${MAILBOX} where m.id = $1`, 'mailbox/not-found');

/** The one town has no id of its own: this one stands for it in the trace of changes. */
const TOWN_ID = '00000000-0000-7000-8000-000000000001';

export async function lockTown(tx: Transaction): Promise<TownSettings & { id: string }> {
  const row = await tx.row<TownSettings>(
    `select town_name as name, legal, version from installation for update`,
  );
  if (!row) throw new Error('No town is founded yet: start Parvis once.');
  return { id: TOWN_ID, ...row };
}
