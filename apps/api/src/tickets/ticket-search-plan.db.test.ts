import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { explaining } from '../../test/explaining.js';
import { testDatabase, type TestDatabase } from '../../test/test-database.js';
import { Clock } from '../platform/clock/clock.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { SearchQuery } from '../search/index.js';
import { TicketSearchQueries } from './ticket-search.queries.js';

const FILES = 30_000;
const NEWEST = 1_000;
const NOW = new Date('2026-11-25T09:00:00Z');

let database: TestDatabase;
let account: string;
beforeAll(async () => {
  database = await testDatabase('town');
  ({ id: account } = await database.row<{ id: string }>(
    `select id from account where email = 'superviseur@demo.parvis.test'`,
  ));
  // two years of files: all say « bonjour », one in ten thousand « girafe »; but for the newest thousand, one in
  // four « tanneurs » and the others something longer
  await database.rows(
    `insert into ticket (id, number, follow_code, status, channel, subject, description, excerpt, sector, service_id,
       site_id, received_at, created_at, updated_at, queued, version)
     select gen_random_uuid(), '2026-' || lpad(n::text, 6, '0'), n::text, 'closed', 'email', '', '', '', s.sector,
       s.id, s.site_id, k.at, k.at, k.at, false, 1
     from generate_series(1, $1::integer) n
       cross join lateral (select $2::timestamptz - n * interval '35 minutes' as at) k
       join service s on s.slug = 'voirie'`,
    [FILES, NOW],
  );
  await database.rows(
    `insert into ticket_search (ticket_id, received_at, words)
     select id, received_at, array_to_tsvector(array['bonjour',
       'b:' || floor(extract(epoch from received_at) / 2419200)::bigint]
       || case when follow_code::int % 10000 = 0 then array['giraf'] else '{}' end
       || case when follow_code::int <= $1 then '{}' when follow_code::int % 4 = 0 then array['tanneur', 'tanneurs']
         else array['tanneursvill'] end)
     from ticket`,
    [NEWEST],
  );
  await database.rows('vacuum analyze ticket, ticket_search');
});
afterAll(() => database.drop());

/** How many rows were looked at for a page, in all the windows it took. */
async function looksAt(q: string, limit = 50): Promise<{ looked: number; found: number }> {
  const { work, looked } = explaining(database);
  const clock = Object.assign(new Clock(), { now: () => NOW });
  const search = new SearchQuery({ often: database.rows } as unknown as UnitOfWork);
  const { items } = await new TicketSearchQueries(work, clock, search).page({ q, limit }, account);
  return { looked: looked(/^ticket/), found: items.length };
}

test('a word of every file is looked for among the newest alone', async () => {
  const { looked, found } = await looksAt('bonjour');
  expect(found).toBe(50);
  expect(looked).toBeLessThanOrEqual(2 * NEWEST);
});

test('a rare one is looked for in the index, however far back', async () => {
  const { looked, found } = await looksAt('girafe');
  expect(found).toBe(3);
  expect(looked).toBeLessThan(NEWEST + 50);
});

test('nor is the town read in order for a short page of what hardly anybody says', async () => {
  for (const q of ['girafe', 'xylophone']) {
    const { looked } = await looksAt(q, 5);
    expect(looked).toBeLessThan(NEWEST + 50);
  }
});

test('files that say a longer word are not gathered when those that say it whole fill the page', async () => {
  const { looked, found } = await looksAt('tanneurs');
  expect(found).toBe(50);
  expect(looked).toBeLessThanOrEqual(2 * NEWEST);
});

test('they are when nobody says it whole', async () => {
  const { found } = await looksAt('tanneursv');
  expect(found).toBe(50);
});
