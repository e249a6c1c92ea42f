import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountId, act, done } from '../../../test/act.js';
import { commandLine } from '../../../test/command-line.js';
import { eventually } from '../../../test/eventually.js';
import { aMailText, givenTicket, handIn, theTicket, timeIs } from '../../../test/given.js';
import { testServer, type TestServer } from '../../../test/test-server.js';

let server: TestServer;
let other: TestServer;
beforeAll(async () => {
  server = await testServer();
  other = await testServer({ beside: server, env: { PARVIS_WORKER: 'off' } });
  await timeIs(server, '2026-11-02T08:00:00Z');
});
afterAll(async () => {
  await other.stop();
  await server.stop();
});

const doctor = (...flags: string[]) => commandLine(server, 'doctor', ...flags);
const { rows, row } = {
  rows: (sql: string, values: unknown[] = []) => server.database.rows(sql, values),
  row: <Row>(sql: string, values: unknown[] = []) => server.database.row<Row>(sql, values),
};
/** name → [looked at, found, repaired] */
const figures = (printed: string) =>
  Object.fromEntries(
    [...printed.matchAll(/^([a-z-]+) +(\d+) +(\d+) +(\d+) {2}/gm)].map(([, name, ...three]) => [
      name!,
      three.map(Number),
    ]),
  );
const complaints = (stderr: string) =>
  stderr
    .split('\n')
    .filter((line) => /^[a-z-]+: /.test(line))
    .sort();

const worked = () =>
  eventually(async () => {
    expect(await rows(`select id from ticket_event where relayed_at is null`)).toEqual([]);
    expect(
      await rows(
        `select id from graphile_worker.jobs where run_at < clock_timestamp() and attempts < max_attempts`,
      ),
    ).toEqual([]);
  });

const LATE = `'2026-11-01T08:00:00Z'`;
const armed = `select id from commitment where ticket_id = (select id from ticket where number = $1) and state = 'running'`;
const the = (number: string) => `(select id from ticket where number = '${number}')`;

describe('a town at work', () => {
  test('is in order', async () => {
    const agent = await server.as('superviseur');
    const [answered, waiting, merged, kept, chased] = await Promise.all(
      Array.from({ length: 5 }, () => givenTicket(server)),
    ).then((files) => files.map(({ number }) => number) as [string, string, string, string, string]);
    await agent.post(`/api/tickets/${answered}/messages`, { text: 'Réparé.' });
    await done(act(server, answered, 'closure', { reason: 'done' }));
    const wait = { reason: 'waiting-resident', question: 'Où ?', until: '2026-11-09T08:00:00Z' };
    expect((await act(server, waiting, 'pause', wait)).status).toBe(200);
    const { version: intoVersion } = await theTicket(server, kept);
    const { version: ifMatch } = await theTicket(server, merged);
    const merging = await agent.put(`/api/tickets/${merged}/merge`, { into: kept, intoVersion }, { ifMatch });
    expect(merging.status).toBeLessThan(300);
    const call = { channel: 'phone', direction: 'in', text: 'Il rappelle.', chaseUp: true };
    expect((await agent.post(`/api/tickets/${chased}/contacts`, call)).status).toBe(201);
    const { number: late } = await givenTicket(server, { channel: 'report' });
    await done(act(server, late, 'assignment', { agentId: await accountId(server, 'service') }));
    expect((await handIn(server, aMailText())).state).toBe('filed');
    await timeIs(server, '2026-11-06T08:00:00Z');
    await eventually(async () =>
      expect((await theTicket(server, late)).commitments).toMatchObject([{ state: 'broken' }]),
    );
    await worked();
    const { status, stdout, stderr } = await doctor('--files');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const found = figures(stdout);
    expect(Object.keys(found).length).toBeGreaterThanOrEqual(15);
    expect(Object.values(found).every(([, wrong]) => wrong === 0)).toBe(true);
    for (const name of ['queues', 'ledger', 'search', 'merged', 'raw-mails', 'numbers'])
      expect(found[name]![0]).toBeGreaterThan(0);
    expect(stdout).toMatch(/clock is 0\.0 s/);
  });
});

describe('what is out of order', () => {
  test('is named one by one, mended when that is safe, and left as it is unless one asks', async () => {
    await timeIs(server, '2026-11-02T08:00:00Z');
    const numbers: string[] = [];
    for (let n = 0; n < 12; n++) numbers.push((await givenTicket(server)).number);
    const [bare, ghost, strayed, alone, unheard, mute, told, lost, brokenAlone, twice, left, counted] = numbers as [
      string, string, string, string, string, string, string, string, string, string, string, string,
    ]; // prettier-ignore
    const mail = await handIn(server, aMailText({ subject: 'Perdu en route' }));
    await (await server.as('superviseur')).post(`/api/tickets/${mute}/messages`, { text: 'Réparé.' });
    await worked();
    await server.kill();
    // what the killed one had begun to look at is its own for two minutes more
    await rows(`update invariant_check set claimed_until = null`);
    const { id: unarmed } = await row<{ id: string }>(armed, [bare]);
    await rows(`update commitment set wake_at = null where id = $1`, [unarmed]);
    await rows(`update commitment set state = 'cancelled' where ticket_id = ${the(ghost)}`); // by hand, and by halves
    await rows(`update ticket set next_due_at = '2027-01-01T00:00:00Z' where number = $1`, [strayed]);
    await rows(`update ticket set queued = false where number = $1`, [alone]);
    await rows(
      `insert into ticket_event (ticket_id, version, type, payload, actor_name, at)
       values (${the(unheard)}, 1, 'NoteAdded', '{}', 'Parvis', ${LATE})`,
    );
    await rows(`update message set status = 'created', created_at = ${LATE} where direction = 'out' and ticket_id = ${the(mute)}`); // prettier-ignore
    await rows(`update commitment set state = 'broken', broken_at = due_at, wake_at = null where ticket_id = ${the(told)}`); // prettier-ignore
    await rows(`delete from ticket_search where ticket_id = ${the(lost)}`);
    await rows(`update ticket set created_at = ${LATE} where number = $1`, [lost]);
    await rows(
      `insert into commitment_entry (id, commitment_id, type, at, actor_name, payload)
       select gen_random_uuid(), id, 'break', due_at, 'Parvis', '{}' from commitment where ticket_id = ${the(brokenAlone)} and state = 'running'`,
    );
    await rows(`update ticket set merged_into_id = ${the(left)}, status = 'closed', closing_reason = 'done' where number = $1`, [twice]); // prettier-ignore
    await rows(`update ticket set chase_ups = 3 where number = $1`, [counted]);
    await rows(`update intake set state = 'received', received_at = ${LATE} where ticket_id = (select id from ticket where subject = 'Perdu en route')`); // prettier-ignore
    await rows(
      `update commitment set wake_at = ${LATE} where ticket_id = ${the(left)} and state = 'running'`,
    );
    await rows(`select setval('ticket_number_2026', 1)`);
    await rows(
      `select graphile_worker.add_job('index-ticket', '{}'::json, max_attempts => 1);
       update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'gone' where payload::text = '{}'`,
    );
    const [raw] = await server.database.rows<{ sha256: string }>(
      `select sha256 from intake where state = 'received'`,
    );
    const bytes = path.join(server.dataDir, 'files', raw!.sha256.slice(0, 2), raw!.sha256);
    fs.renameSync(bytes, `${bytes}.away`);
    const before = await rows(`select * from ticket order by id`);

    const named = [
      /^wake-ups: \S+ answer has no wake-up$/,
      new RegExp(`^ledger: ${ghost} \\S+ is cancelled by halves$`),
      new RegExp(`^queues: ${strayed} stands under another date`),
      new RegExp(`^hands: ${alone} unqueued$`),
      /^events: NoteAdded \d+ was not handed on$/,
      new RegExp(`^mail-out: message \\S+ of ${mute} is left created$`),
      new RegExp(`^ledger: ${told} \\S+ is broken, its ledger does not say so$`),
      new RegExp(`^search: ${lost} is not found$`),
      new RegExp(`^ledger: ${brokenAlone} answer was broken by its ledger alone$`),
      new RegExp(`^merged: ${twice} is merged, and promises something$`),
      new RegExp(`^chase-ups: ${counted} counts 3`),
      /^mail-in: mail \S+ to \S+ is left received$/,
      new RegExp(`^overdue: ${left} was not woken$`),
      /^numbers: numbers of 2026 begin again/,
      /^jobs: index-ticket \d+ was given up: gone$/,
      /^raw-mails: \S+ \d+ is not on the disk$/,
    ];
    const seen = await doctor('--files');
    expect(seen.status).toBe(1);
    for (const line of named) expect(complaints(seen.stderr)).toContainEqual(expect.stringMatching(line));
    expect(await rows(`select * from ticket order by id`)).toEqual(before);

    fs.renameSync(`${bytes}.away`, bytes);
    const mended = await doctor('--repair');
    expect(mended.status).toBe(1);
    const still = complaints(mended.stderr).map((line) => line.split(':')[0]);
    expect([...new Set(still)].sort()).toEqual(['chase-ups', 'events', 'jobs', 'ledger', 'merged']);
    expect(figures(mended.stderr)).toMatchObject({
      'wake-ups': [expect.any(Number), 1, 1],
      numbers: [expect.any(Number), 1, 1],
      'mail-in': [expect.any(Number), 1, 1],
    });
    await server.start();
    await worked();
    const { number: next } = await givenTicket(server);
    expect(Number(next.split('-')[1])).toBeGreaterThan(Number(numbers.at(-1)!.split('-')[1]));
    expect((await row<{ state: string }>(`select state from intake where id = '${await intakeOf(mail)}'`)).state).toBe('filed'); // prettier-ignore
    expect((await theTicket(server, bare)).commitments).toMatchObject([{ state: 'running' }]);
    await eventually(async () =>
      expect(await rows(`select id from message where status in ('created', 'sending')`)).toEqual([]),
    );
  });
});

const intakeOf = async ({ messageId }: { messageId: string | null }) =>
  (await row<{ id: string }>(`select id from intake where message_id = $1`, [messageId])).id;

describe('the doctor on duty', () => {
  const metric = async (of: TestServer, name: string, check: string) => {
    const { body } = await of.anonymous.get<string>('/metrics');
    return Number(new RegExp(`^${name}\\{check="${check}"\\} (\\S+)$`, 'm').exec(body)?.[1]);
  };

  test('mends what he finds, says so, and every process tells the same figures', async () => {
    await timeIs(server, '2026-11-02T08:00:00Z');
    const { number } = await givenTicket(server);
    const repaired = await metric(other, 'parvis_invariant_repairs_total', 'wake-ups');
    await rows(`update commitment set wake_at = null where ticket_id = ${the(number)}`);
    await rows(`update ticket set next_due_at = null where number = $1`, [number]);
    await timeIs(server, '2026-11-02T09:00:00Z'); // he looks again when the time jumps
    await eventually(async () => {
      expect(await rows(`select 1 from commitment where state = 'running' and wake_at is null`)).toEqual([]);
      expect((await row<{ due: Date | null }>(`select next_due_at as due from ticket where number = $1`, [number])).due).not.toBeNull(); // prettier-ignore
      for (const process of [server, other]) {
        expect(await metric(process, 'parvis_invariant_repairs_total', 'wake-ups')).toBe(repaired + 1);
        expect(await metric(process, 'parvis_invariant_offenders', 'wake-ups')).toBe(0);
        expect(await metric(process, 'parvis_invariant_offenders', 'chase-ups')).toBe(1);
        expect(await metric(process, 'parvis_invariant_age_seconds', 'hands')).toBeGreaterThanOrEqual(0);
      }
    });
    const said = server.warnings.map((line) => JSON.parse(line) as { msg: string; check?: string });
    expect(said).toContainEqual(
      expect.objectContaining({
        msg: 'doctor: not in order',
        check: 'wake-ups',
        found: 1,
        repaired: 1,
        left: 0,
      }),
    );
  });
});
