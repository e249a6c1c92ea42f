import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { IntakeRef, TicketRef } from '@parvis/contract';
import type { Answer } from '../api-client.js';
import { commandLine } from '../command-line.js';
import { eventually } from '../eventually.js';
import { aMailText, sendMail, timeIs } from '../given.js';
import { mailRelay, type MailRelay } from '../mail-relay.js';
import { ownPostgres, type OwnPostgres } from '../own-postgres.js';
import { testServer, type TestServer } from '../test-server.js';
import { seeded } from './seeded.js';

const SEED = Number(process.env.PARVIS_STORM_SEED ?? 20261126);
const random = seeded(SEED);
const MONDAY = Date.parse('2026-11-02T10:00:00Z');

let postgres: OwnPostgres;
let relay: MailRelay;
let web: TestServer;
let worker: TestServer;
beforeAll(async () => {
  [postgres, relay] = await Promise.all([ownPostgres(), mailRelay()]);
  const env = { SMTP_URL: relay.url };
  web = await testServer({ database: postgres.database, env: { ...env, PARVIS_WORKER: 'off' } });
  worker = await testServer({ beside: web, runs: 'worker', env });
  // an answer promised on Monday at ten is due 48 hours of working days later: the first ones at once
  await timeIs(web, new Date(MONDAY + 48 * 3_600_000));
  await web.as('superviseur');
});
afterAll(async () => {
  await worker?.stop();
  await web?.stop();
  await postgres?.stop();
  await relay?.stop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until it is answered with what counts as done; whatever else comes is tried again, under the same key. */
async function insisting<Body>(
  ask: () => Promise<Answer<Body>>,
  done: (status: number) => boolean,
): Promise<Body> {
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer && done(answer.status)) return answer.body;
    if (answer && answer.status < 500 && answer.status !== 409)
      throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    await pause(50);
  }
}

interface Done {
  opened: Map<string, string>;
  answered: string[];
  mails: string[];
}

/** Clients, mail servers and agents who never take no for an answer. */
function load(goesOn: () => boolean): { done: Done; ended: Promise<unknown> } {
  const done: Done = { opened: new Map(), answered: [], mails: [] };
  const open = async (client: number) => {
    const agent = await web.as('superviseur');
    for (let n = 0; goesOn(); n++) {
      const subject = `Orage ${client}-${n}`;
      const body = {
        channel: n % 2 ? 'report' : 'email',
        subject,
        description: 'Un arbre est tombé.',
        receivedAt: new Date(MONDAY + n * 1_000).toISOString(),
        resident: { lastName: `Client ${client}`, emails: [`client-${client}-${n}@exemple.test`] },
      };
      const opening = () => agent.post<TicketRef>('/api/tickets', body, { key: `open-${subject}` });
      const { number } = await insisting(opening, (status) => status === 201);
      done.opened.set(subject, number);
      if (n % 4 !== 0) continue;
      const key = `answer-${subject}`;
      const answering = () =>
        agent.post(`/api/tickets/${number}/messages`, { text: `Réponse à ${subject}` }, { key });
      await insisting(answering, (status) => status === 201);
      done.answered.push(subject);
    }
  };
  const mail = async (sender: number) => {
    const agent = await web.as('superviseur');
    for (let n = 0; goesOn(); n++) {
      const subject = `Courrier ${sender}-${n}`;
      const from = `${sender}-${n}@exemple.test`;
      const raw = aMailText({ subject, from, messageId: `<${sender}.${n}@exemple.test>` });
      const headers = { 'content-type': 'message/rfc822' };
      if (n % 3 === 2)
        await insisting(() => agent.post<IntakeRef>('/api/intake/email', raw, { headers }), (status) => status === 202); // prettier-ignore
      else while (!(await sendMail(worker, raw, { from }).catch(() => null))) await pause(50);
      done.mails.push(subject);
    }
  };
  return { done, ended: Promise.all([open(0), open(1), open(2), mail(3), mail(4)]) };
}

/** Each dies at least twice, in an order and at instants the seed says. */
async function strike(): Promise<string[]> {
  const victims = ['web', 'worker', 'postgres', 'web', 'worker', 'postgres', 'postgres'];
  for (let n = victims.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    [victims[n], victims[other]] = [victims[other]!, victims[n]!];
  }
  const parts = { web, worker, postgres } as Record<
    string,
    { kill(): Promise<void>; start(): Promise<void> }
  >;
  for (const victim of victims) {
    await pause(300 + random() * 1_000);
    await parts[victim]!.kill();
    await pause(random() * 300);
    await eventually(() => parts[victim]!.start()); // a process may start while its database recovers
  }
  return victims;
}

const { rows, row } = {
  rows: <Row>(sql: string, values: unknown[] = []) => postgres.database.rows<Row>(sql, values),
  row: <Row>(sql: string, values: unknown[] = []) => postgres.database.row<Row>(sql, values),
};

/** but what is told to residents minutes later */
const WAITING = `select task_identifier, attempts, run_at, locked_by, last_error from graphile_worker.jobs
  where attempts > 0 or run_at < clock_timestamp()`;

describe(`a storm in which the API, the worker and PostgreSQL are killed (PARVIS_STORM_SEED=${SEED})`, () => {
  let done: Done;

  test('passes, and all that was begun comes to its end', async () => {
    let striking = true;
    const working = load(() => striking);
    const victims = await strike().finally(() => (striking = false));
    await working.ended;
    done = working.done;
    expect(victims).toHaveLength(7);
    expect(Math.min(done.opened.size, done.answered.length, done.mails.length)).toBeGreaterThan(3);
    await timeIs(web, new Date(MONDAY + 49 * 3_600_000));
    await eventually(async () => {
      expect(await rows(`select id from ticket_event where relayed_at is null`)).toEqual([]);
      expect(await rows(WAITING)).toEqual([]);
      expect(await rows(`select state from intake where state <> 'filed'`)).toEqual([]);
      expect(await row(`select count(*)::int as n from commitment where wake_at < $1`, [new Date(MONDAY + 49 * 3_600_000)])).toEqual({ n: 0 }); // prettier-ignore
    }, 60_000);
  }, 180_000);

  test('each file that was opened is there once, under the number that was told', async () => {
    const files = await rows<{ subject: string; number: string }>(
      `select subject, number from ticket where subject like 'Orage %'`,
    );
    expect(files.map(({ subject, number }) => [subject, number]).sort()).toEqual([...done.opened].sort());
  });

  test('each mail that was accepted is one file', async () => {
    const files = await rows<{ subject: string }>(
      `select subject from ticket where subject like 'Courrier %'`,
    );
    expect(files.map(({ subject }) => subject).sort()).toEqual(done.mails.toSorted());
    const [{ received, read } = { received: 0, read: 0 }] = await rows<{ received: number; read: number }>(
      `select (select count(*)::int from intake) as received,
         (select count(*)::int from message where direction = 'in') as read`,
    );
    expect([received, read]).toEqual([done.mails.length, done.mails.length]);
  });

  test('each answer left once under its own Message-ID, or is shown in doubt', async () => {
    const answers = await rows<{ text: string; id: string; status: string; reason: string | null }>(
      `select text, rfc_message_id as id, status, status_reason as reason from message where direction = 'out'`,
    );
    const texts = answers
      .filter(({ text }) => text.startsWith('Réponse à '))
      .map(({ text }) => text.slice(10));
    expect(texts.sort()).toEqual(done.answered.toSorted());
    const left = (id: string) => relay.mails.filter(({ raw }) => raw.includes(`Message-ID: ${id}`)).length;
    for (const { id, status, reason } of answers) {
      if (status === 'sent') expect([id, left(id)]).toEqual([id, 1]);
      else expect([status, reason, left(id) <= 1]).toEqual(['technical-failure', 'in-doubt', true]);
    }
  });

  test('each promise that fell due is broken once, in its ledger and in the thread', async () => {
    const due = await rows<{ state: string; breaks: number; told: number }>(
      `select state, (select count(*)::int from commitment_entry where commitment_id = c.id and type = 'break') as breaks,
         (select count(*)::int from ticket_event where ticket_id = c.ticket_id and type = 'CommitmentBroken'
           and payload->>'commitmentId' = c.id::text) as told
       from commitment c where due_at < $1 and state in ('running', 'broken')`,
      [new Date(MONDAY + 49 * 3_600_000)],
    );
    expect(due.length).toBeGreaterThan(3);
    expect(due.filter(({ state, breaks, told }) => state !== 'broken' || breaks !== 1 || told !== 1)).toEqual(
      [],
    );
  });

  test('and the doctor finds nothing, nor had anything to mend', async () => {
    expect(await rows(`select name, repaired from invariant_check where repaired > 0`)).toEqual([]);
    const { status, stderr } = await commandLine(web, 'doctor', '--files');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
