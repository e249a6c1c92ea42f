import { Injectable } from '@nestjs/common';
import type {
  CalendarSettings,
  MailboxSettings,
  PolicySettings,
  ServiceReferences,
  ServiceSettings,
  SettingsChangeView,
  SettingsObject,
  SiteSettings,
  TopicLine,
  TopicSettings,
  TownSettings,
} from '@parvis/contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { otherHours } from './hours-for.js';
import { lineWriter, organisationNow } from './csv/organisation-now.js';
import { plain } from './words/topic-csv.js';
import { CALENDAR, MAILBOX, POLICY, SERVICE, SITE, TOPIC } from './settings.rows.js';

/** Beyond it « plus de 1 000 »: the exact number would cost more than it says. */
const COUNTED = 1_000;
const RECENT = 20;

const upTo = (sql: string): string => `(select jsonb_build_object('count', least(count(*), ${COUNTED}),
  'more', count(*) > ${COUNTED}) from (${sql} limit ${COUNTED + 1}) counted)`;

/** Running promises made under another version than the last, by the partial index of running ones. */
const olderPromises = (versions: 'calendar_version' | 'policy_version', owner: string): string =>
  upTo(`select 1 from ${versions} old join commitment c on c.${versions}_id = old.id
    where old.${owner}_id = s.id and old.version < s.version and c.state in ('running', 'paused')`);

@Injectable()
export class SettingsQueries {
  constructor(private readonly work: UnitOfWork) {}

  sites(): Promise<SiteSettings[]> {
    return this.work.rows(`${SITE} order by active desc, name`);
  }

  services(id: string | null = null): Promise<ServiceSettings[]> {
    return this.work.rows(
      `select o.*, ${upTo(otherHours('1'))} as other_hours from (${SERVICE}) o
         join service s using (id) where $1::uuid is null or s.id = $1 order by o.active desc, o.name`,
      [id],
    );
  }

  topics(): Promise<TopicSettings[]> {
    return this.work.rows(`${TOPIC} order by position, name`);
  }

  calendars(id: string | null = null): Promise<CalendarSettings[]> {
    return this.work.rows(
      `select s.*, ${olderPromises('calendar_version', 'calendar')} as older_promises
       from (${CALENDAR} where $1::uuid is null or c.id = $1) s order by s.name`,
      [id],
    );
  }

  policies(id: string | null = null): Promise<PolicySettings[]> {
    return this.work.rows(
      `select s.*, ${olderPromises('policy_version', 'policy')} as older_promises
       from (${POLICY} where $1::uuid is null or p.id = $1) s order by s.name`,
      [id],
    );
  }

  mailboxes(): Promise<MailboxSettings[]> {
    return this.work.rows(`${MAILBOX} order by m.active desc, m.position`);
  }

  async town(): Promise<TownSettings> {
    return (await this.work.row<TownSettings>(`select town_name as name, legal, version from installation`))!;
  }

  async references(id: string): Promise<ServiceReferences> {
    const row = await this.work.row<ServiceReferences>(
      `select ${upTo(`select 1 from ticket where service_id = $1 and queued`)} as open_files,
         (select count(*)::int from topic where service_id = $1) as topics,
         (select count(*)::int from mailbox where service_id = $1) as mailboxes,
         (select count(distinct account_id)::int from account_grant where service_id = $1) as accounts
       from service where id = $1`,
      [id],
    );
    if (!row) throw new ProblemError('service/not-found');
    return row;
  }

  /** Thèmes in their order, each above its motifs. */
  async topicLines(): Promise<TopicLine[]> {
    const now = await organisationNow(this.work);
    const themes = new Map(now.topics.map((topic) => [topic.id, topic]));
    const themeOf = (topic: TopicSettings) => (topic.parentId ? themes.get(topic.parentId)! : topic);
    const sorted = now.topics
      .map((topic) => ({ topic, theme: themeOf(topic) }))
      .sort(
        (a, b) =>
          a.theme.position - b.theme.position ||
          plain(a.theme.name).localeCompare(plain(b.theme.name)) ||
          Number(a.topic.parentId !== null) - Number(b.topic.parentId !== null) ||
          a.topic.position - b.topic.position ||
          plain(a.topic.name).localeCompare(plain(b.topic.name)),
      );
    const line = lineWriter(now);
    return sorted.map(({ topic }) => line(topic));
  }

  /** The last ones; what came in one file is one of them. Who has which rights is an administrator's to know. */
  changes(object: SettingsObject | null, withAccounts: boolean): Promise<SettingsChangeView[]> {
    return this.work.rows(
      `select id, at, actor_name as by, object, name, act, before, after,
         case when batch_id is null then 1 else (select count(*)::int from settings_change b
           where b.batch_id = s.batch_id) end as together
       from settings_change s where ($1::text is null or object = $1)
         and ($2 or object <> 'account')
         and (batch_id is null or id = (select b.id from settings_change b where b.batch_id = s.batch_id limit 1))
       order by at desc, id desc limit ${RECENT}`,
      [object, withAccounts],
    );
  }
}
