import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FollowView, Problem } from '@parvis/contract';
import { act, done } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { bodyText } from '../../test/mail-text.js';
import { aReport } from '../../test/report.js';
import { testServer, type TestServer } from '../../test/test-server.js';
import { toldTo } from '../../test/told.js';

let relay: MailRelay;
let server: TestServer;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({
    env: { SMTP_URL: relay.url, PARVIS_TRUST_PROXY: '1', PARVIS_TEST_CLOCK: '1' },
  });
  await timeIs(server, '2026-11-24T09:00:00Z');
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

let serial = 0;
async function aFile(channel: 'phone' | 'email' = 'phone') {
  const address = `camille${++serial}@exemple.test`;
  const { number } = await givenTicket(server, {
    channel,
    resident: { lastName: 'Petit', emails: [address] },
  });
  return { number, address };
}
const announce = (number: string, body: object, options = {}) =>
  act(server, number, 'announcement', body, options);
const announced = async (number: string) =>
  (await theTicket(server, number)).commitments.filter(({ kind }) => kind === 'announced');
const codeOf = ({ body }: { body: unknown }) => (body as Problem).code;

describe('a date announced', () => {
  test('is a promise of its own, due at the end of that day in the town, and keeps no answer', async () => {
    const { number, address } = await aFile();
    await done(announce(number, { date: '2026-11-30' }));
    const { commitments } = await theTicket(server, number);
    expect(commitments.map(({ kind, state }) => [kind, state])).toContainEqual(['announced', 'running']);
    expect(commitments.filter(({ kind }) => /answer/.test(kind)).map(({ state }) => state)).toEqual([
      'running',
    ]);
    expect((await announced(number))[0]!.dueAt).toBe('2026-11-30T23:00:00.000Z');
    const text = bodyText((await toldTo(server, relay, address)).at(-1)!.raw);
    expect(text).toContain('prévoit que ce sera fait au plus tard lundi 30 novembre.');
  });

  test('with the agent’s words is an answer of his, the date under it, and no second mail', async () => {
    const { number, address } = await aFile();
    await done(announce(number, { date: '2026-11-30', message: 'Bonjour, la nacelle est réservée.' }));
    const mails = await toldTo(server, relay, address);
    expect(mails).toHaveLength(1);
    expect(bodyText(mails[0]!.raw)).toMatch(
      /^Bonjour, la nacelle est réservée\.\n\nDate annoncée\u00a0: au plus tard lundi 30 novembre\./,
    );
    await eventually(async () => {
      const { commitments } = await theTicket(server, number);
      expect(commitments.find(({ kind }) => /answer/.test(kind))?.state).toBe('kept');
    });
  });

  test('gives way to another, in its own ledger; waiting for the resident does not move it', async () => {
    const { number } = await aFile();
    await done(announce(number, { date: '2026-11-30' }));
    await done(announce(number, { date: '2026-12-02' }));
    await done(act(server, number, 'pause', { reason: 'waiting-resident', question: 'Quel candélabre ?' }));
    const promises = await announced(number);
    expect(promises.map(({ state, dueAt }) => [state, dueAt])).toEqual([
      ['running', '2026-12-02T23:00:00.000Z'],
    ]);
    const ledger = await server.database.rows<{ type: string }>(
      `select type from commitment_entry where commitment_id = $1 order by at, id`,
      [promises[0]!.id],
    );
    expect(ledger.map(({ type }) => type)).toEqual(['start', 're-plan']);
  });

  test('is kept by the work done', async () => {
    const [resolved, closed, refused] = [await aFile(), await aFile(), await aFile()];
    for (const { number } of [resolved, closed, refused])
      await done(announce(number, { date: '2026-11-30' }));
    await done(act(server, resolved.number, 'resolution', { outcome: 'Fait.' }));
    await done(act(server, closed.number, 'closure', { reason: 'done' }));
    await done(act(server, refused.number, 'closure', { reason: 'refused' }));
    const states = [resolved, closed, refused].map(async ({ number }) => (await announced(number))[0]!.state);
    expect(await Promise.all(states)).toEqual(['kept', 'kept', 'cancelled']);
  });

  test('stands on the page of who reported', async () => {
    const { number, code } = await aReport(server);
    await done(announce(number, { date: '2026-11-30' }));
    const { body } = await server.anonymous.get<FollowView>(`/api/follow/${code}`);
    expect(body.story.at(-1)).toMatchObject({ kind: 'date-announced', dueAt: '2026-11-30T23:00:00.000Z' });
    const page = await fetch(`${server.url}/suivi/${code}`);
    expect(await page.text()).toContain('C’est prévu au plus tard lundi 30 novembre.');
  });

  test.each([
    ['in the past', '2026-11-23', 'ticket/date-in-past'],
    ['that does not exist', '2026-02-31', 'ticket/date-in-past'],
    ['further than any promise', '2090-01-01', 'commitment/too-far'],
  ])('%s is refused', async (_what, date, code) => {
    const { number } = await aFile();
    const answer = await announce(number, { date });
    expect([answer.status, codeOf(answer)]).toEqual([422, code]);
    expect(await announced(number)).toEqual([]);
  });

  test('is refused to who may not write, on an old version, on a closed file and where nobody can be told', async () => {
    const { number } = await aFile();
    const date = { date: '2026-11-30' };
    expect(codeOf(await announce(number, date, { as: 'qualite' }))).toBe('access/forbidden');
    expect((await announce(number, date, { seen: 0 })).status).toBe(412);
    await done(act(server, number, 'closure', { reason: 'refused' }));
    expect(codeOf(await announce(number, date))).toBe('ticket/closed');
    const nobody = await givenTicket(server, { channel: 'phone', resident: { lastName: 'Sans' } });
    expect(codeOf(await announce(nobody.number, date))).toBe('ticket/no-reachable-address');
  });

  // last: it moves the house's time past the others' dates
  test('passed unkept is broken, once; a new one is a promise of its own', async () => {
    const { number } = await aFile();
    await done(announce(number, { date: '2026-11-24' }));
    await timeIs(server, '2026-11-24T23:00:01Z');
    await eventually(async () => expect((await announced(number))[0]!.state).toBe('broken'));
    await done(announce(number, { date: '2026-11-26' }));
    expect((await announced(number)).map(({ state }) => state)).toEqual(['broken', 'running']);
  });
});
