import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountId } from '../act.js';
import { commandLine } from '../command-line.js';
import { eventually } from '../eventually.js';
import { givenTicket, timeIs } from '../given.js';
import { mailRelay, type MailRelay } from '../mail-relay.js';
import { field } from '../mail-text.js';
import { testServer, type TestServer } from '../test-server.js';
import { seeded } from './seeded.js';

const PROMISES = 10_000;
const KILLS = 4;
const SEED = Number(process.env.PARVIS_STORM_SEED ?? 20261126);
const random = seeded(SEED);

// made on Monday at 9:30 in Paris, due on Wednesday at 9:30, between the opening and noon
const MADE = '2026-11-02T08:30:00.000Z';
const DUE = '2026-11-04T08:30:00.000Z';
const AFTER = '2026-11-04T08:45:00.000Z';

let relay: MailRelay;
let web: TestServer;
let worker: TestServer;
beforeAll(async () => {
  relay = await mailRelay();
  const env = { SMTP_URL: relay.url };
  web = await testServer({ env: { ...env, PARVIS_WORKER: 'off' } });
  worker = await testServer({ beside: web, runs: 'worker', env });
  await timeIs(web, MADE);
  await bulk((await givenTicket(web, { channel: 'report', receivedAt: MADE })).number);
});
afterAll(async () => {
  await worker?.stop();
  await web?.stop();
  await relay?.stop();
});

const rows = <Row>(sql: string, values: unknown[] = []) => web.database.rows<Row>(sql, values);

/** The same file ten thousand times, a tenth of a second of its promise apart, all in one agent’s hands. */
async function bulk(number: string): Promise<void> {
  const copy = (table: string, from: string, changes: string) =>
    `insert into ${table} select r.* from ${from}
     cross join lateral jsonb_populate_record(null::${table}, to_jsonb(o) || jsonb_build_object(${changes})) r`;
  await rows(`create table planned as select n, gen_random_uuid() as ticket_id, gen_random_uuid() as id,
    $1::timestamptz + n * interval '10 milliseconds' as due_at from generate_series(1, ${PROMISES}) n`, [DUE]); // prettier-ignore
  await rows(
    copy(
      'ticket',
      'planned p join ticket o on o.number = $1',
      `'id', p.ticket_id, 'number', 'V-' || p.n, 'follow_code', p.ticket_id::text, 'subject', 'Vague',
       'next_due_at', p.due_at, 'assignee_id', $2::uuid`,
    ),
    [number, await accountId(web, 'service')],
  );
  await rows(
    copy(
      'commitment',
      `planned p join ticket t on t.number = $1 join commitment o on o.ticket_id = t.id and o.kind = 'personal-answer'`,
      `'id', p.id, 'ticket_id', p.ticket_id, 'due_at', p.due_at, 'wake_at', p.due_at, 'warned', 75, 'warn_at', p.due_at`,
    ),
    [number],
  );
  await rows(`insert into commitment_entry (id, commitment_id, type, at, actor_name, payload)
    select gen_random_uuid(), id, 'start', $1, 'Parvis', '{}' from planned`, [MADE]); // prettier-ignore
  await rows(`drop table planned`);
}

describe(`a worker killed ${KILLS} times while ${PROMISES} promises fall due (PARVIS_STORM_SEED=${SEED})`, () => {
  test('breaks each of them once', async () => {
    await timeIs(web, AFTER);
    for (let kill = 0; kill < KILLS; kill++) {
      await new Promise((resolve) => setTimeout(resolve, 200 + random() * 900));
      await worker.kill();
      await worker.start();
    }
    await eventually(async () => {
      expect(
        await rows(
          `select id from commitment where wake_at <= $1 or warn_at <= $1::timestamptz + interval '5 minutes' limit 1`,
          [AFTER],
        ),
      ).toEqual([]);
      const digests = await rows<{ state: string }>(`select distinct state from warning_digest`);
      expect(digests.map(({ state }) => state)).toEqual(['sent']);
    }, 100_000);
    const [broken] = await rows(
      `select count(*)::int as promises, count(distinct e.commitment_id)::int as once, count(e.id)::int as breaks
       from commitment c join ticket t on t.id = c.ticket_id
         left join commitment_entry e on e.commitment_id = c.id and e.type = 'break'
       where t.subject = 'Vague' and c.state = 'broken'`,
    );
    expect(broken).toEqual({ promises: PROMISES, once: PROMISES, breaks: PROMISES });
    const [said] = await rows(
      `select count(*)::int as n from ticket_event e join ticket t on t.id = e.ticket_id
       where t.subject = 'Vague' and e.type = 'CommitmentBroken'`,
    );
    expect(said).toEqual({ n: PROMISES });
  }, 150_000);

  test('tells each warning once', async () => {
    const told = await rows(
      `select w.step, w.rung, count(*)::int as rows, count(distinct w.commitment_id)::int as promises
       from commitment_warning w join ticket t on t.id = w.ticket_id where t.subject = 'Vague' group by w.step, w.rung`,
    );
    expect(told).toEqual([{ step: 100, rung: 'supervisor', rows: PROMISES, promises: PROMISES }]);
  });

  test('writes one mail that morning', () => {
    const ids = relay.mailsTo('service@demo.parvis.test').map(({ raw }) => field(raw, 'Message-ID'));
    expect(new Set(ids).size).toBe(1);
  });

  test('and the doctor finds nothing', async () => {
    const { status, stderr } = await commandLine(web, 'doctor');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    // the copies were written behind the product's back, two days old: who looks first makes them found by their words
    expect(
      await rows(`select name, repaired from invariant_check where repaired > 0 and name <> 'search'`),
    ).toEqual([]);
  });
});

describe('a doctor who looks in the middle of it', () => {
  const overdue = async () => {
    const { stderr } = await commandLine(web, 'doctor');
    return stderr
      .split('\n')
      .filter((line) => line.startsWith('overdue: ') && line.endsWith('was not woken'));
  };
  const wake = (how: string, first: number | 'all') =>
    rows(`update commitment set wake_at = ${how} where id in (
      select c.id from commitment c join ticket t on t.id = c.ticket_id
      where t.subject = 'Vague' and c.state = 'broken' order by c.wake_at nulls last, c.due_at limit ${first})`);

  test('finds nothing while those whose turn it is are woken, and names them when nobody does', async () => {
    await worker.kill();
    await wake('due_at', 'all');
    const over = new AbortController();
    const looked = overdue().finally(() => over.abort());
    while (!over.signal.aborted) {
      await wake('null', 50);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await looked).toEqual([]);
    await wake('due_at', 'all');
    expect(await overdue()).not.toEqual([]);
  });
});
