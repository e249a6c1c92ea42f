import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../../test/eventually.js';
import { aMailText, sendMail } from '../../test/given.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { testServer, type TestServer } from '../../test/test-server.js';

const MAILS = 500;
const KILLS = 5;
const SEED = 20260105;

let relay: MailRelay;
let server: TestServer;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({ env: { SMTP_URL: relay.url } });
  leaveHalfWritten('mail-avant-hier.eml', 48);
  leaveHalfWritten('mail-ce-matin.eml', 2);
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

describe(`${MAILS} mails while the process is killed ${KILLS} times (seed ${SEED})`, () => {
  test('every mail that got its 250 is one file with its promises, and none is acknowledged twice', async () => {
    await receiveWhileDying();
    await eventually(async () => {
      expect(await states()).toEqual([{ state: 'filed', n: MAILS }]);
      expect(await server.database.rows(`select id from graphile_worker.jobs`)).toEqual([]);
      expect(await server.database.rows(`select id from ticket_event where relayed_at is null`)).toEqual([]);
    }, 60_000);

    const [counts] = await server.database.rows(
      `select (select count(*)::int from ticket) as tickets, (select count(distinct subject)::int from ticket) as subjects,
         (select count(*)::int from message where direction = 'in') as received,
         (select count(*)::int from commitment where kind = 'answer' and state = 'running') as answers,
         (select count(*)::int from commitment where kind = 'registration-receipt') as receipts`,
    );
    expect(counts).toEqual({
      tickets: MAILS,
      subjects: MAILS,
      received: MAILS,
      answers: MAILS,
      receipts: MAILS,
    });

    const acknowledged = relay.mails.flatMap(({ to }) => to);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    const outcomes = await server.database.rows<{ status: string; reason: string | null; n: number }>(
      `select status, status_reason as reason, count(*)::int as n from message where direction = 'out' group by 1, 2`,
    );
    const sent = outcomes.find(({ status }) => status === 'sent')!.n;
    const doubts = outcomes.filter(({ status }) => status !== 'sent');
    expect(doubts.every(({ reason }) => reason === 'in-doubt')).toBe(true);
    expect(sent + doubts.reduce((sum, { n }) => sum + n, 0)).toBe(MAILS);
    expect(acknowledged.length).toBeGreaterThanOrEqual(sent);
  }, 150_000);

  test('what a dead process left half-written is swept away the day after, not while it may be being written', () => {
    const left = fs.readdirSync(path.join(server.dataDir, 'files', 'incoming'));
    expect(left).toContain('mail-ce-matin.eml');
    expect(left).not.toContain('mail-avant-hier.eml');
  });
});

function leaveHalfWritten(name: string, hoursAgo: number): void {
  const file = path.join(server.dataDir, 'files', 'incoming', name);
  fs.writeFileSync(file, 'From: lucie');
  const then = new Date(Date.now() - hoursAgo * 3_600_000);
  fs.utimesSync(file, then, then);
}

const states = () =>
  server.database.rows<{ state: string; n: number }>(
    `select state, count(*)::int as n from intake group by state`,
  );

/** Eight impatient relays send everything, again and again until it gets its 250; the town dies at seeded instants. */
async function receiveWhileDying(): Promise<void> {
  const waiting = Array.from({ length: MAILS }, (_, i) => i);
  const instants = killInstants();
  let accepted = 0;
  let dying: Promise<void> | null = null;
  const dieIfDue = () => {
    if (dying || accepted < (instants[0] ?? Infinity)) return;
    instants.shift();
    dying = server
      .kill()
      .then(() => server.start())
      .finally(() => (dying = null));
  };
  const relayMails = async () => {
    for (let i = waiting.shift(); i !== undefined; i = waiting.shift()) {
      const from = `habitant${i}@exemple.test`;
      const subject = `Nid-de-poule n° ${i} rue des Lilas`;
      try {
        await sendMail(server, aMailText({ from, subject, messageId: `<${i}@exemple.test>` }), { from });
        accepted += 1;
      } catch {
        waiting.push(i);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      dieIfDue();
    }
  };
  await Promise.all(Array.from({ length: 8 }, relayMails));
  await dying;
  expect(instants).toEqual([]);
}

/** After how many accepted mails the process dies, in order. */
function killInstants(): number[] {
  let state = SEED;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const share = MAILS / (KILLS + 1);
  return Array.from({ length: KILLS }, (_, i) => Math.floor(share * (i + 0.3 + random())));
}
