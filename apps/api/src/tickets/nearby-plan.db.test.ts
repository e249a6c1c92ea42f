import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { explaining } from '../../test/explaining.js';
import { testDatabase, type TestDatabase } from '../../test/test-database.js';
import { IncidentQueries } from './incident.queries.js';

const FILES = 40_000;

let database: TestDatabase;
let account: string;
beforeAll(async () => {
  database = await testDatabase('town');
  ({ id: account } = await database.row<{ id: string }>(
    `select id from account where email = 'superviseur@demo.parvis.test'`,
  ));
  // over twenty kilometres, one in four open
  await database.rows(
    `insert into ticket (id, number, follow_code, status, channel, subject, description, excerpt, sector, service_id,
       site_id, topic_id, received_at, created_at, updated_at, queued, version, lat, lon)
     select gen_random_uuid(), '2026-' || lpad(n::text, 6, '0'), n::text, case when n % 4 = 0 then 'new' else 'closed' end,
       'report', 'Lampadaire éteint', '', '', s.sector, s.id, s.site_id, o.id, k.at, k.at, k.at, n % 4 = 0, 1,
       45.03 + (n * 7919 % 1000) * 0.00018, 4.72 + (n * 104729 % 997) * 0.00025
     from generate_series(1, $1::bigint) n cross join lateral (select timestamptz '2026-11-01' as at) k
       join service s on s.slug = 'voirie' join topic o on o.slug = 'lampadaire'`,
    [FILES],
  );
  await database.rows('vacuum analyze ticket');
});
afterAll(() => database.drop());

/** What PostgreSQL did to find the files near one, and what it found. */
async function near(number: string, metres: number) {
  const explained = explaining(database);
  const { items } = await new IncidentQueries(explained.work).near(number, account, metres);
  return { explained, items };
}

describe('files near one of forty thousand', () => {
  test('are found by where they lie, without looking at the others', async () => {
    const { explained, items } = await near('2026-020000', 300);
    expect(items.length).toBeGreaterThan(0);
    expect(explained.plans.map((plan) => plan['Index Name'])).toContain('ticket_place');
    expect(explained.looked(/^ticket$/)).toBeLessThan(FILES / 100);
  });

  test('are those a measure of the whole sphere finds', async () => {
    const { items } = await near('2026-020000', 1_500);
    const { count } = await database.row<{ count: number }>(
      `select count(*)::integer as count from ticket t, ticket c where c.number = '2026-020000' and t.id <> c.id
         and t.status = 'new' and 6371008.8 * acos(least(1, sin(radians(t.lat)) * sin(radians(c.lat)) +
           cos(radians(t.lat)) * cos(radians(c.lat)) * cos(radians(t.lon - c.lon)))) <= 1500`,
    );
    expect(count).toBeGreaterThan(20);
    expect(items.length).toBe(Math.min(count, 50));
    const distances = items.map(({ distance }) => distance);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });
});
