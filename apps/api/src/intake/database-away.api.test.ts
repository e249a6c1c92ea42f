import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../../test/eventually.js';
import { aMailText, sendMail } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** As a relay does: what got no 250 is sent again. @returns what was said before it */
async function sendUntilTaken(subject: string): Promise<(number | undefined)[]> {
  const raw = aMailText({ subject, from: `${subject.replaceAll(' ', '.')}@exemple.test` });
  const refusals: (number | undefined)[] = [];
  for (;;) {
    try {
      await sendMail(server, raw);
      return refusals;
    } catch (error) {
      refusals.push((error as { responseCode?: number }).responseCode);
      await pause(200);
    }
  }
}

async function allFiled(subjects: string[]): Promise<void> {
  await eventually(async () => {
    const rows = await server.database.rows<{ subject: string }>(
      `select t.subject from ticket t join intake i on i.ticket_id = t.id
       where i.state = 'filed' and t.subject = any($1) order by t.subject`,
      [subjects],
    );
    expect(rows.map(({ subject }) => subject)).toEqual(subjects.toSorted());
  }, 40_000);
  await eventually(async () => {
    expect(await server.database.rows(`select * from graphile_worker.jobs`)).toEqual([]);
  }, 40_000);
}

const subjects = (word: string, n: number) => Array.from({ length: n }, (_, i) => `${word} ${i}`);

describe('a database that fails while mail comes in', () => {
  test('every connection cut again and again: each mail becomes one file', async () => {
    const mails = subjects('trottoir', 80);
    let cutting = true;
    const cuts = (async () => {
      for (let i = 0; i < 6 && cutting; i++) {
        await pause(150);
        await server.database.goAway();
        await server.database.comeBack();
      }
    })();
    const waiting = [...mails];
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        for (let subject = waiting.shift(); subject; subject = waiting.shift()) await sendUntilTaken(subject);
      }),
    );
    cutting = false;
    await cuts;
    await allFiled(mails);
  });

  test('away for ten seconds: mail is put off with a 4xx, taken when sent again, and filed', async () => {
    const mails = subjects('caniveau', 6);
    await server.database.goAway();
    const sent = Promise.all(mails.map((subject) => sendUntilTaken(subject)));
    await pause(10_000);
    await server.database.comeBack();
    const refusals = (await sent).flat();
    expect(refusals.length).toBeGreaterThanOrEqual(mails.length);
    expect(refusals.every((code) => code !== undefined && code >= 400 && code < 500)).toBe(true);
    await allFiled(mails);
  });
});
