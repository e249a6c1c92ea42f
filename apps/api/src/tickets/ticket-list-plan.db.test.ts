import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { explaining } from '../../test/explaining.js';
import { testDatabase, type TestDatabase } from '../../test/test-database.js';
import { Clock } from '../platform/clock/clock.js';
import { nearest, NEXT_PAGE } from './commands/take-next.js';
import { EngagementQueries } from './engagement.queries.js';
import { QueueCountQueries } from './queue-count.queries.js';
import { TicketListQueries } from './ticket-list.queries.js';
import type { TicketListDto } from './tickets.dto.js';

const FILES = 40_000;
const SERVICES = 10;

let database: TestDatabase;
let account: string;
beforeAll(async () => {
  database = await testDatabase('town');
  ({ id: account } = await database.row<{ id: string }>(
    `select id from account where email = 'superviseur@demo.parvis.test'`,
  ));
  // a town far behind: every other file is open, one in a thousand resolved, the rest is closed
  await database.rows(
    `insert into ticket (id, number, follow_code, status, channel, subject, description, excerpt, sector, service_id,
       site_id, received_at, created_at, updated_at, queued, next_due_at, version)
     select gen_random_uuid(), '2026-' || lpad(n::text, 6, '0'), n::text, k.status, 'email', 'Lampadaire éteint', '', '',
       s.sector, s.id, s.site_id, k.at, k.at, k.at, k.status = 'new', case when k.status = 'new' then k.at end, 1
     from generate_series(1, $1::integer) n
       cross join lateral (select case when n % 2 = 0 then 'new' when n % 1000 = 1 then 'resolved' else 'closed' end
         as status, timestamptz '2026-11-01' + n * interval '1 minute' as at) k
       join (select *, row_number() over (order by slug) as nth from service) s on s.nth = 1 + (n / 2) % $2`,
    [FILES, SERVICES],
  );
  await database.rows('vacuum analyze ticket');
});
afterAll(() => database.drop());

/** How many rows of `ticket` were looked at to print a page. */
async function looksAt(query: TicketListDto): Promise<number> {
  const { work, looked } = explaining(database);
  await new TicketListQueries(work, new Clock()).page(query, account);
  return looked(/^ticket$/);
}

describe('a page of files is read by ranges, however many there are', () => {
  // of each range the keys of a page, and by them the rows of the one that is shown
  const pages = (ranges: number, limit = 50) => (ranges + 1) * (limit + 1);

  test.each<[string, TicketListDto, number]>([
    ['the queue', {}, pages(SERVICES)],
    ['a long page of it', { limit: 200 }, pages(SERVICES, 200)],
    ['the queue of one service', { service: 'voirie' }, pages(1)],
    ['what is closed', { status: 'closed' }, pages(SERVICES)],
    ['what is resolved', { status: 'resolved' }, pages(SERVICES)],
    ['what is new', { status: 'new' }, pages(SERVICES)],
    ['everything', { status: 'all' }, pages(SERVICES * 6)],
    ['what is due today', { due: 'today' }, pages(SERVICES)],
    ['what is overdue', { due: 'overdue' }, pages(SERVICES)],
  ])('%s: %j', async (_, query, most) => {
    expect(await looksAt(query)).toBeLessThanOrEqual(most);
  });

  test.each<[string, TicketListDto]>([
    ['nobody’s files', { assignee: 'none' }],
    ['my files', { assignee: 'me' }],
    ['files of a topic', { topic: 'lampadaire' }],
    ['files of a channel', { channel: 'letter' }],
    ['files that wait', { due: 'paused' }],
  ])('%s are looked for in the queue alone: %j', async (_, query) => {
    expect(await looksAt(query)).toBeLessThanOrEqual(FILES / 2);
  });

  test('the last page costs what the first does', async () => {
    const after = Buffer.from(JSON.stringify(['infinity', 'f0000000-0000-4000-8000-000000000000'])).toString(
      'base64url',
    );
    expect(await looksAt({ status: 'closed', after })).toBeLessThanOrEqual(pages(SERVICES));
  });

  test('the board of engagements looks at open files alone, and says that it counted no further', async () => {
    const { work, looked } = explaining(database);
    const board = await new EngagementQueries(work, new Clock()).board(account);
    expect(board.services.every(({ capped }) => capped)).toBe(true);
    expect(looked(/^ticket$/)).toBeLessThanOrEqual(FILES / 2);
  });

  test('queues are counted up to five hundred, and no further', async () => {
    const { work, looked } = explaining(database);
    const counts = await new QueueCountQueries(work).all(account);
    expect(counts.slice(0, SERVICES).every(({ capped, waiting }) => capped && waiting === 500)).toBe(true);
    expect(looked(/^ticket$/)).toBeLessThanOrEqual(SERVICES * 500);
  });

  test('« suivante » looks at a short page of what nobody has, behind whatever others have', async () => {
    await database.rows(`update ticket set assignee_id = $1 where queued and substr(number, 11) <> '0'`, [
      account,
    ]);
    await database.rows('vacuum analyze ticket');
    const { work, looked } = explaining(database);
    const found = await nearest(work, null, { accountId: account });
    expect(found).toHaveLength(NEXT_PAGE);
    expect(looked(/^ticket$/)).toBeLessThanOrEqual(SERVICES * NEXT_PAGE);
  });
});
