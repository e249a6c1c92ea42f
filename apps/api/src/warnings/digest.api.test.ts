import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountId, act, done } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, timeIs } from '../../test/given.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { bodyText, field } from '../../test/mail-text.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let relay: MailRelay;
let server: TestServer;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({ env: { SMTP_URL: relay.url } });
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

const MONDAY = '2026-11-02T10:00:00.000Z';
const WEDNESDAY = '2026-11-04T07:30:01.000Z';
const KARIM = 'service@demo.parvis.test';

/** A file of Karim’s that is due on Wednesday at 11:00. */
async function givenHis(subject: string): Promise<string> {
  await timeIs(server, MONDAY);
  const { number } = await givenTicket(server, { channel: 'report', receivedAt: MONDAY, subject });
  await done(act(server, number, 'assignment', { agentId: await accountId(server, 'service') }));
  return number;
}
const digests = (day: string, state: string) =>
  server.database.rows<{ email: string }>(
    `select a.email from warning_digest d join account a on a.id = d.account_id
     where d.day = $1 and d.state = $2 order by a.email`,
    [day, state],
  );
const settledOn = (day: string) =>
  eventually(async () => {
    expect(await server.database.rows(`select day from digest_round where day = $1`, [day])).not.toEqual([]);
    expect(await digests(day, 'waiting')).toEqual([]);
  });

describe('the morning’s mail', () => {
  test('lists one’s files late and due today, and of a resident no more than what his file is called', async () => {
    const number = await givenHis('Lampadaire de la place');
    await timeIs(server, WEDNESDAY);
    await settledOn('2026-11-04');
    const [mail] = relay.mailsTo(KARIM);
    const text = bodyText(mail!.raw);
    expect(text).toContain(number);
    expect(text).toContain('Lampadaire de la place');
    expect(text).toContain('avant mercredi 4 novembre à 11\u00a0h\u00a000');
    expect(text).not.toMatch(/Moreau|lucie/i);
    expect(field(mail!.raw, 'List-Unsubscribe')).toContain('/console/preferences');
  });

  test('leaves once a day, whatever happens next', async () => {
    await givenHis('Deuxième demande');
    await timeIs(server, WEDNESDAY);
    await server.kill();
    await server.start();
    await settledOn('2026-11-04');
    expect(relay.mailsTo(KARIM)).toHaveLength(1);
  });

  test('leaves the next working morning, what is late first', async () => {
    await timeIs(server, '2026-11-05T07:30:01.000Z');
    await settledOn('2026-11-05');
    const mails = relay.mailsTo(KARIM);
    expect(mails).toHaveLength(2);
    expect(bodyText(mails[1]!.raw)).toContain('en retard depuis le mercredi 4 novembre à 11\u00a0h\u00a000');
  });

  test('does not leave on a day off', async () => {
    await timeIs(server, '2026-11-11T12:00:00.000Z'); // armistice
    await timeIs(server, '2026-11-12T06:00:00.000Z'); // before the opening
    expect(
      await server.database.rows(`select day from digest_round where day in ('2026-11-11', '2026-11-12')`),
    ).toEqual([]);
  });

  test('is not written to who wants none', async () => {
    const karim = await server.as('service');
    const { body } = await karim.put('/api/preferences', { warningMails: false });
    expect(body).toEqual({ warningMails: false });
    expect((await karim.get('/api/preferences')).body).toEqual({ warningMails: false });
    await timeIs(server, '2026-11-13T07:30:01.000Z');
    await settledOn('2026-11-13');
    expect((await digests('2026-11-13', 'sent')).map(({ email }) => email)).not.toContain(KARIM);
    expect((await digests('2026-11-13', 'sent')).length).toBeGreaterThan(0);
  });
});
