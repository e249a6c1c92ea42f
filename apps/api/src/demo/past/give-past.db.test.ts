import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandLine } from '../../../test/command-line.js';
import { eventually } from '../../../test/eventually.js';
import { testDatabase, type TestDatabase } from '../../../test/test-database.js';
import { testServer, type TestServer } from '../../../test/test-server.js';

const PLAYED = 200;
const counts = async (database: TestDatabase, what: string): Promise<number> =>
  Number((await database.row<{ count: string }>(`select count(*) from ${what}`)).count);

describe('a first start', () => {
  const PAST = 600;
  let server: TestServer;
  const written = () =>
    eventually(async () => {
      const { done } = await server.database.row<{ done: boolean }>(
        `select (history->>'written')::boolean as done from installation`,
      );
      expect(done).toBe(true);
    }, 60_000);

  beforeAll(async () => {
    server = await testServer({ template: 'house', env: { PARVIS_DEMO: '1', PARVIS_DEMO_SCALE: '0.012' } });
  });
  afterAll(() => server.stop());

  test('killed before its past is there has nothing of it, and the next one writes it', async () => {
    await server.kill();
    expect(await counts(server.database, 'ticket')).toBe(PLAYED);
    await server.start();
    await written();
    expect(await counts(server.database, 'ticket')).toBe(PLAYED + PAST);
  });

  test('numbers its past before the played weeks, and what comes next after them', async () => {
    const { upTo, played, next } = await server.database.row<{ upTo: string; played: string; next: string }>(
      `select max(number) filter (where created_at < now() - interval '40 days') as "upTo",
         min(number) filter (where created_at > now() - interval '20 days') as played,
         (select max(number) from ticket) as next from ticket`,
    );
    expect(upTo < played).toBe(true);
    const { number } = await server.database.row<{ number: string }>(
      `select next_ticket_number(left($1, 4)::int) as number`,
      [next],
    );
    expect(Number(number.slice(5))).toBe(Number(next.slice(5)) + 1);
    // screens are told of what is numbered after what they saw: not of a past that is written late
    expect(
      await counts(
        server.database,
        `ticket_event e join ticket t on t.id = e.ticket_id where t.created_at < now() - interval '40 days'
           and e.id > (select min(e.id) from ticket_event e join ticket t on t.id = e.ticket_id
             where t.created_at > now() - interval '20 days')`,
      ),
    ).toBe(0);
  });

  test('makes its past findable, and nothing of it happens again', async () => {
    const supervisor = await server.as('superviseur');
    const { body } = await supervisor.get<{ items: { number: string }[] }>('/api/tickets?q=Solveig');
    expect(body.items.length).toBeGreaterThan(3);
    expect(await counts(server.database, 'ticket_event where relayed_at is null')).toBe(0);
    expect(
      await counts(server.database, `message where status not in ('received', 'sent', 'delivered')`),
    ).toBe(0);
    // agents are written to in the morning of what is late today; nobody else is
    const outbox = path.join(server.dataDir, 'outbox');
    const left = fs.existsSync(outbox) ? fs.readdirSync(outbox) : [];
    expect(left.filter((name) => !/^\.|^digest-/.test(name))).toEqual([]);
  });

  test('has no past twice', async () => {
    await server.kill();
    await server.start();
    expect(await counts(server.database, 'ticket')).toBe(PLAYED + PAST);
    const refused = await commandLine(server, 'seed', '--tickets', '10');
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('A Parvis is at work on this database');
  });
});

describe('the command', () => {
  let database: TestDatabase;
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-seed-'));
  const seed = (...args: string[]) => commandLine({ database, dataDir }, 'seed', ...args);

  beforeAll(async () => {
    database = await testDatabase('nothing');
  });
  afterAll(async () => {
    await database.drop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  });

  test('makes a whole town of an empty database, its keys and indexes as the migrations made them', async () => {
    const { status, stdout } = await seed('--tickets', '400', '--seed', '3');
    expect(status).toBe(0);
    expect(stdout).toContain('400 files of its past');
    expect(await counts(database, 'ticket')).toBe(400 + PLAYED);
    expect(await counts(database, 'installation where ready_at is not null')).toBe(1);
    const house = await testDatabase('house');
    const indexes = `select indexdef from pg_indexes where schemaname = 'public' order by indexname`;
    expect(await database.rows(indexes)).toEqual(await house.rows(indexes));
    const keys = `select conname, pg_get_constraintdef(oid) as said from pg_constraint
      where connamespace = 'public'::regnamespace order by conname, conrelid::regclass::text`;
    expect(await database.rows(keys)).toEqual(await house.rows(keys));
    await house.drop();
  });

  test('begun again after it was cut short, has the numbers that were kept for it', async () => {
    await database.rows(`truncate ticket, resident, ticket_event cascade`);
    await database.rows(`update installation set history = history || '{"written": false}'`);
    expect(await seed('--tickets', '400', '--seed', '3')).toMatchObject({ status: 0 });
    const { first } = await database.row<{ first: string }>(`select min(number) as first from ticket`);
    expect(first.slice(5)).toBe('000001');
  });

  test('says what to do of a town that has its past, and of one that is real', async () => {
    const twice = await seed('--tickets', '400');
    expect(twice).toMatchObject({ status: 1, stdout: '' });
    expect(twice.stderr).toContain('has its past already (400 files)');
    await database.rows('update installation set demo = false');
    const real = await seed();
    expect(real).toMatchObject({ status: 1, stdout: '' });
    expect(real.stderr).toContain('holds a real town');
    expect(await counts(database, 'ticket')).toBe(400);
  });

  test.each([
    ['--tickets', 'many'],
    ['--scale', '-1'],
  ])('refuses %s %s', async (option, value) => {
    expect(await seed(option, value)).toMatchObject({ status: 2, stdout: '' });
  });
});
