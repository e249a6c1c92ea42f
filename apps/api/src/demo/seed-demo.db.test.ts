import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({
    template: 'house',
    // what it counts is the played weeks
    env: { PARVIS_DEMO: '1', PARVIS_DEMO_SCALE: '0' },
  });
});
afterAll(() => server.stop());

const count = async (sql: string): Promise<number> =>
  Number((await server.database.row<{ count: string }>(`select count(*) from ${sql}`)).count);
const OPEN = `status not in ('resolved', 'closed')`;
const TONIGHT = `(date_trunc('day', now() at time zone 'Europe/Paris') + interval '1 day') at time zone 'Europe/Paris'`;

describe('the demo town after its first start', () => {
  test('has two hundred files, a third of them open, in every state', async () => {
    expect(await count('ticket')).toBe(200);
    const open = await count(`ticket where ${OPEN}`);
    expect(open).toBeGreaterThanOrEqual(60);
    expect(open).toBeLessThanOrEqual(70);
    const statuses = await server.database.rows<{ status: string }>(`select distinct status from ticket`);
    expect(statuses.map(({ status }) => status).sort()).toEqual(
      ['closed', 'new', 'open', 'resolved', 'waiting-resident', 'waiting-third-party'].sort(),
    );
    expect(await count(`ticket where ${OPEN} and topic_id is null and assignee_id is null`)).toBeGreaterThan(
      5,
    );
  });

  test('promises something on every file', async () => {
    expect(
      await count('ticket t where not exists (select 1 from commitment c where c.ticket_id = t.id)'),
    ).toBe(0);
  });

  test('has promises late, waiting, due today, and kept late', async () => {
    const unkept = `commitment c join ticket t on t.id = c.ticket_id where t.${OPEN} and kept_at is null`;
    expect(await count(`${unkept} and state = 'broken'`)).toBeGreaterThanOrEqual(8);
    expect(await count(`${unkept} and state = 'paused'`)).toBeGreaterThanOrEqual(9);
    expect(await count(`${unkept} and state = 'running' and due_at <= ${TONIGHT}`)).toBeGreaterThanOrEqual(6);
    expect(await count(`${unkept} and state = 'running' and due_at <= now()`)).toBe(0);
    expect(await count(`commitment where state = 'broken' and kept_at > broken_at`)).toBeGreaterThanOrEqual(
      8,
    );
  });

  test('asks something of those it waits for, and only those', async () => {
    const asked = `message m where m.ticket_id = t.id and m.purpose = 'question'`;
    expect(
      await count(`ticket t where status = 'waiting-resident' and not exists (select 1 from ${asked})`),
    ).toBe(0);
  });

  test('leaves nothing to be done or sent', async () => {
    expect(await count('ticket_event where relayed_at is null')).toBe(0);
    expect(await count('intake where relayed_at is null')).toBe(0);
    expect(await count(`message where status not in ('received', 'sent')`)).toBe(0);
    // agents are written to in the morning of what is late today; nobody else is
    expect(await count(`graphile_worker.jobs where task_identifier <> 'deliver-digest'`)).toBe(0);
    const outbox = path.join(server.dataDir, 'outbox');
    const left = fs.existsSync(outbox) ? fs.readdirSync(outbox) : [];
    expect(left.filter((name) => !/^\.|^digest-/.test(name))).toEqual([]);
  });

  test('holds back what nobody wrote and what nobody can read', async () => {
    const retained = await server.database.rows(
      `select state, kind from intake where state <> 'filed' order by 1, 2`,
    );
    expect(retained).toEqual([
      { state: 'held', kind: 'auto-reply' },
      { state: 'held', kind: 'list' },
      { state: 'quarantined', kind: null },
    ]);
  });

  test('knows two residents by several files, in services that do not see each other', async () => {
    const regulars = `(select resident_id from ticket where ${OPEN} group by resident_id
      having count(distinct sector) > 1 and count(distinct service_id) > 2) as regular`;
    expect(await count(regulars)).toBe(2);
  });

  test('tells each file in the order of its instants, none from the future', async () => {
    expect(
      await count(`(select at, lag(at) over (partition by ticket_id order by id) as before from ticket_event) as told
        where at < before or at > now()`),
    ).toBe(0);
    expect(
      await count(
        `message a join message q on q.ticket_id = a.ticket_id and q.direction = 'in'
      where a.purpose = 'answer' group by a.id having min(q.created_at) > a.created_at`.replace(
          /^/,
          '(select 1 from ',
        ) + ') as early',
      ),
    ).toBe(0);
  });
});

describe('starting again', () => {
  const oldest = () =>
    server.database.row<{ id: string; number: string }>(
      `select id, number from ticket order by number limit 1`,
    );

  test('leaves a finished town alone', async () => {
    const before = await oldest();
    await server.kill();
    await server.start();
    expect(await oldest()).toEqual(before);
    expect(await count('ticket')).toBe(200);
  });

  test('begins again a town whose writing was cut short, whatever was asked for', async () => {
    const before = await oldest();
    await server.kill();
    await server.database.rows(`update installation set ready_at = null`);
    await server.start();
    const after = await oldest();
    expect(after.number).toBe(before.number);
    expect(after.id).not.toBe(before.id);
    expect(await count('ticket')).toBe(200);
    expect(await count('installation where ready_at is not null')).toBe(1);
  });
});
