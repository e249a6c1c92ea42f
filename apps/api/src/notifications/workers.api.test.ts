import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../../test/eventually.js';
import { aMailText, givenTicket, sendMail, theTicket } from '../../test/given.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let relays: MailRelay[];
let town: TestServer;
let annex: TestServer;
beforeAll(async () => {
  relays = [await mailRelay(), await mailRelay()];
  town = await testServer({ env: { SMTP_URL: relays[0]!.url } });
  annex = await testServer({ env: { SMTP_URL: relays[1]!.url }, beside: town });
});
afterAll(async () => {
  await annex.stop();
  await town.stop();
  for (const relay of relays) await relay.stop();
});

describe('two processes on one database', () => {
  test('they share the work, and each acknowledgement leaves once', async () => {
    const residents = Array.from({ length: 60 }, (_, i) => `habitant${i}@exemple.test`);
    await Promise.all(
      residents.map((from, i) =>
        sendMail(i % 2 ? town : annex, aMailText({ from, subject: `Voirie ${i}` }), { from }),
      ),
    );
    await eventually(() => expect(relays.flatMap(({ mails }) => mails)).toHaveLength(60));
    const acknowledged = relays.flatMap(({ mails }) => mails.flatMap(({ to }) => to));
    expect(acknowledged.toSorted()).toEqual(residents.toSorted());
    for (const { mails } of relays) expect(mails.length).toBeGreaterThan(5);
  });

  test('the work of one that was killed is taken up by the other', async () => {
    const taken = new Promise<TestServer>((resolve) => {
      relays[0]!.behave({ data: () => (resolve(town), new Promise(() => undefined)) });
      relays[1]!.behave({ data: () => (resolve(annex), new Promise(() => undefined)) });
    });
    const { number } = await givenTicket(town, { subject: 'Poubelle renversée' });
    await (
      await town.as('superviseur')
    ).post(`/api/tickets/${number}/messages`, { text: 'Nous passons demain.' });
    const dead = await taken;
    await dead.kill();
    const alive = dead === town ? annex : town;
    await eventually(async () => {
      const [status] = (await theTicket(alive, number)).timeline.flatMap((entry) =>
        entry.kind === 'message' && entry.direction === 'out' ? [[entry.status, entry.statusReason]] : [],
      );
      expect(status).toEqual(['technical-failure', 'in-doubt']);
    });
  });
});
