import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../test/test-database.js';
import { Clock } from '../platform/clock/clock.js';
import { createDataSource } from '../platform/database/data-source.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Notifier } from '../platform/events/notifier.js';
import type { Placement } from './placement.js';
import { placeTicket } from './placement.queries.js';

let database: TestDatabase;
let dataSource: DataSource;
let work: UnitOfWork;
let asked: string[] = [];
beforeAll(async () => {
  database = await testDatabase('town');
  dataSource = await createDataSource(database.url, 2).initialize();
  dataSource.logger.logQuery = (sql) => asked.push(sql);
  work = new UnitOfWork(dataSource, new Clock(), new Notifier(dataSource));
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const lamp = () =>
  work.run(async (tx) => (await placeTicket(tx, { channel: 'phone', topic: 'lampadaire' })) as Placement);

/** how many questions it took besides the beginning and the commit */
async function questions(work: () => Promise<unknown>): Promise<number> {
  asked = [];
  await work();
  return asked.filter((sql) => !['begin', 'commit'].includes(sql)).length;
}

const VERSION = (of: 'policy' | 'calendar', change: string) =>
  `insert into ${of}_version (id, ${of}_id, version, definition, created_at)
   select gen_random_uuid(), ${of}_id, version + 1, ${change}, now() from ${of}_version`;

/** What an administrator, another process or a hand on the database changes. */
const CHANGES: [string, string, (before: Placement, after: Placement) => void][] = [
  [
    'topic is given another name',
    `update topic set name = 'Éclairage' where slug = 'lampadaire'`,
    (_, after) => expect(after.topicName).toBe('Éclairage'),
  ],
  [
    'service is given another name',
    `update service s set name = 'Lumière' from topic t where t.slug = 'lampadaire' and s.id = t.service_id`,
    (_, after) => expect(after.serviceName).toBe('Lumière'),
  ],
  [
    'policy has a new version',
    VERSION('policy', 'definition'),
    (before, after) => expect(after.policyVersionId).not.toBe(before.policyVersionId),
  ],
  [
    'calendar has a new version',
    VERSION('calendar', `definition || '{"zone": "C"}'`),
    (_, after) => expect(after.calendar).toMatchObject({ zone: 'C' }),
  ],
  [
    'mailbox is not active any more',
    `update mailbox set active = false
     where id = (select id from mailbox where active order by position limit 1)`,
    (before, after) => expect(after.mailboxId).not.toBe(before.mailboxId),
  ],
  [
    'policy of another channel is chosen for the topic',
    `update topic t set policy_id = (select id from policy p where not 'phone' = any(p.channels)
       and p.id is distinct from t.policy_id order by slug limit 1) where slug = 'lampadaire'`,
    (before, after) => expect(after.policyVersionId).not.toBe(before.policyVersionId),
  ],
  [
    'site of the service is another one',
    `with other as (insert into site (id, slug, name, time_zone) values (gen_random_uuid(), 'autre', 'Autre', 'UTC')
       returning id) update service set site_id = (select id from other)`,
    (before, after) => expect(after.siteId).not.toBe(before.siteId),
  ],
  [
    'topic is withdrawn',
    `update topic set active = false where slug = 'lampadaire'`,
    (_, after) => expect(after).toMatchObject({ topicId: null, knownTopic: false }),
  ],
];

describe('where a file goes', () => {
  test('is asked once, and then only whether anything has changed', async () => {
    expect(await questions(lamp)).toBe(2);
    expect(await questions(lamp)).toBe(1);
  });

  test('is kept for nothing nobody knows', async () => {
    const dragon = () => work.run((tx) => placeTicket(tx, { channel: 'phone', topic: 'licorne' }));
    expect(await questions(dragon)).toBe(2);
    expect(await questions(dragon)).toBe(2);
  });

  test('cannot be changed by who is told of it', async () => {
    const placement = await lamp();
    expect(() => {
      placement.serviceName = 'Autre';
    }).toThrow(TypeError);
    expect(() => placement.policy.promises.pop()).toThrow(TypeError);
  });

  test('as it was to a transaction that is taken back is not as it is', async () => {
    const before = await lamp();
    await work.rehearse(() =>
      work.run(async (tx) => {
        await tx.rows(`update topic set name = 'Autre' where slug = 'lampadaire'`);
        expect(await placeTicket(tx, { channel: 'phone', topic: 'lampadaire' })).toMatchObject({
          topicName: 'Autre',
        });
      }),
    );
    expect(await lamp()).toEqual(before);
  });

  test.each(CHANGES)('is asked again when a %s', async (_, change, changed) => {
    const before = await lamp();
    await database.rows(change);
    const after = await lamp();
    changed(before, after);
    expect(await questions(lamp)).toBe(after.knownTopic ? 1 : 2);
  });
});
