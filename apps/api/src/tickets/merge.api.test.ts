import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem, TicketRef, TicketView } from '@parvis/contract';
import { act, done } from '../../test/act.js';
import type { Answer } from '../../test/api-client.js';
import { eventually } from '../../test/eventually.js';
import { aMailText, givenTicket, handIn, sendMail, theTicket, timeIs } from '../../test/given.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { bodyText } from '../../test/mail-text.js';
import { aReport } from '../../test/report.js';
import { testServer, type TestServer } from '../../test/test-server.js';
import { toldTo } from '../../test/told.js';

let relay: MailRelay;
let server: TestServer;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({ env: { SMTP_URL: relay.url, PARVIS_TRUST_PROXY: '1' } });
  await timeIs(server, '2026-11-02T10:00:00Z'); // a Monday
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

let serial = 0;
const aPerson = () => ({
  firstName: 'Lucie',
  lastName: 'Moreau',
  emails: [`lucie.fusion${++serial}@exemple.test`],
});
/** asked by mail on the Friday before, again by telephone on Monday */
async function askedTwice(): Promise<[mail: TicketView, call: TicketView]> {
  const resident = aPerson();
  const mail = await givenTicket(server, { resident, receivedAt: '2026-10-30T09:00:00Z' });
  const call = await givenTicket(server, { resident, channel: 'phone', receivedAt: '2026-11-02T09:00:00Z' });
  return [mail, call];
}

interface Asked {
  as?: string;
  seen?: number;
  intoSeen?: number;
}
async function merge(number: string, into: string, { as = 'superviseur', seen, intoSeen }: Asked = {}) {
  const agent = await server.as(as);
  for (;;) {
    const ifMatch = seen ?? (await theTicket(server, number)).version;
    const intoVersion = intoSeen ?? (await theTicket(server, into)).version;
    const answer = await agent.put<TicketRef>(
      `/api/tickets/${number}/merge`,
      { into, intoVersion },
      { ifMatch },
    );
    // as in `act`: the house itself may have moved one of them since
    if (answer.status !== 412 || seen !== undefined || intoSeen !== undefined) return answer;
  }
}
async function unmerge(number: string, as = 'superviseur') {
  const agent = await server.as(as);
  const { version } = await theTicket(server, number);
  return agent.delete<TicketRef>(`/api/tickets/${number}/merge`, { ifMatch: version });
}
const codeOf = async (answer: Promise<Answer<unknown>>) => ((await answer).body as Problem).code;
const promiseOf = ({ commitments }: TicketView) =>
  commitments.find(({ kind }) => kind === 'answer' || kind === 'personal-answer')!;
const ledger = (id: string) =>
  server.database.rows<{ type: string; reason: string | null }>(
    `select type, payload->>'reason' as reason from commitment_entry where commitment_id = $1 order by at, id`,
    [id],
  );

describe('two files of one request, merged', () => {
  test('the one is closed as a duplicate, what was said of it stands in the other', async () => {
    const [mail, call] = await askedTwice();
    await (
      await server.as('superviseur')
    ).post(`/api/tickets/${mail.number}/notes`, { text: 'Vu sur place.' });
    await done(merge(mail.number, call.number));
    const kept = await theTicket(server, call.number);
    const gone = await theTicket(server, mail.number);
    expect(gone).toMatchObject({
      status: 'closed',
      closingReason: 'duplicate',
      mergedInto: { number: call.number },
    });
    expect(promiseOf(gone).state).toBe('cancelled');
    expect(kept.merged).toMatchObject([
      { number: mail.number, resident: 'Lucie Moreau', sameResident: true },
    ]);
    expect(kept.timeline).toContainEqual(
      expect.objectContaining({ kind: 'note', text: 'Vu sur place.', file: mail.number }),
    );
    expect(await codeOf((await server.as('superviseur')).get(`/api/tickets/${mail.number}`))).toBeUndefined();
  });

  test('the kept one counts from the earlier start, and its ledger says why; undone, both are as before', async () => {
    const [mail, call] = await askedTwice();
    const was = promiseOf(call);
    await done(merge(mail.number, call.number));
    const kept = promiseOf(await theTicket(server, call.number));
    expect(kept).toMatchObject({ id: was.id, startedAt: promiseOf(mail).startedAt });
    expect(kept.dueAt! < was.dueAt!).toBe(true);
    expect(await ledger(was.id)).toEqual([
      { type: 'start', reason: null },
      { type: 're-plan', reason: 'merged' },
    ]);
    await done(unmerge(mail.number));
    expect(promiseOf(await theTicket(server, call.number))).toEqual(was);
    expect(promiseOf(await theTicket(server, mail.number))).toEqual(promiseOf(mail));
    expect((await ledger(was.id)).at(-1)).toEqual({ type: 're-plan', reason: 'unmerged' });
    expect(await theTicket(server, mail.number)).toMatchObject({ status: mail.status, mergedInto: null });
    expect((await theTicket(server, call.number)).merged).toEqual([]);
  });

  test('an answer still owed is owed by the kept one, even if it was answered itself', async () => {
    const [mail, call] = await askedTwice();
    await done((await server.as('superviseur')).post(`/api/tickets/${call.number}/messages`, { text: 'Fait.' }) as Promise<Answer<TicketRef>>); // prettier-ignore
    await eventually(async () =>
      expect(promiseOf(await theTicket(server, call.number)).keptAt).not.toBeNull(),
    );
    await done(merge(mail.number, call.number));
    const owed = (await theTicket(server, call.number)).commitments.filter(
      ({ state }) => state === 'running',
    );
    expect(owed).toMatchObject([{ startedAt: promiseOf(mail).startedAt }]);
    await done(unmerge(mail.number));
    expect((await theTicket(server, call.number)).commitments.map(({ state }) => state)).not.toContain(
      'running',
    );
    expect(promiseOf(await theTicket(server, mail.number)).state).toBe('running');
  });

  test('a wait of the merged one lasts again once it is undone', async () => {
    const [mail, call] = await askedTwice();
    await done(
      act(server, mail.number, 'pause', { reason: 'waiting-third-party', until: '2026-12-01T09:00:00Z' }),
    );
    await done(merge(mail.number, call.number));
    await done(unmerge(mail.number));
    const back = await theTicket(server, mail.number);
    expect(back.status).toBe('waiting-third-party');
    expect(promiseOf(back).state).toBe('paused');
  });
});

describe('what is written on a merged file', () => {
  test('by mail to its own address, is said to the kept one', async () => {
    const [mail, call] = await askedTwice();
    await done(merge(mail.number, call.number));
    const raw = aMailText({
      from: mail.resident!.emails[0]!,
      to: mail.replyAddress!,
      text: 'Toujours rien.',
    });
    await sendMail(server, raw, { to: [mail.replyAddress!] });
    await eventually(async () => {
      const { timeline } = await theTicket(server, call.number);
      expect(timeline).toContainEqual(
        expect.objectContaining({ kind: 'message', visibleText: 'Toujours rien.' }),
      );
    });
    expect(await theTicket(server, mail.number)).toMatchObject({ status: 'closed' });
  });

  test('on its page, stands on that page and in the kept file, which owes an answer', async () => {
    const report = await aReport(server, { name: 'Rose Weiss', email: 'rose.fusion@exemple.test' });
    await toldTo(server, relay, 'rose.fusion@exemple.test'); // its receipt has left
    const kept = await givenTicket(server, { resident: aPerson() });
    await done(merge(report.number, kept.number));
    const { status } = await server.anonymous.post(`/api/follow/${report.code}/messages`, {
      text: 'C’est dangereux.',
    });
    expect(status).toBe(201);
    const { timeline } = await theTicket(server, kept.number);
    expect(timeline).toContainEqual(
      expect.objectContaining({ kind: 'message', text: 'C’est dangereux.', file: report.number }),
    );
    expect(await theTicket(server, report.number)).toMatchObject({ status: 'closed', mergedInto: { number: kept.number } }); // prettier-ignore
  });

  test('by an agent is refused, and says where to write', async () => {
    const [mail, call] = await askedTwice();
    await done(merge(mail.number, call.number));
    const agent = await server.as('superviseur');
    const path = `/api/tickets/${mail.number}`;
    for (const answer of [
      agent.post(`${path}/messages`, { text: 'Bonjour' }),
      agent.post(`${path}/notes`, { text: 'Bonjour' }),
      act(server, mail.number, 'closure', undefined),
    ])
      expect(await agent.refused(answer)).toMatchObject({ status: 409, code: 'ticket/merged' });
  });
});

describe('the resident of a merged file', () => {
  const TITLE = 'Votre demande est réunie avec une autre';
  const told = async ({ resident }: TicketView) =>
    (await toldTo(server, relay, resident!.emails[0]!)).map(({ raw }) => bodyText(raw));

  test('is told once, with the number it goes on under', async () => {
    const [mail, call] = await askedTwice();
    await done(merge(mail.number, call.number));
    const notices = (await told(mail)).filter((text) => text.startsWith(TITLE));
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(call.number);
  });

  test('is not told the number of another person’s file', async () => {
    const mail = await givenTicket(server, { resident: aPerson() });
    const call = await givenTicket(server, { resident: aPerson() });
    await done(merge(mail.number, call.number));
    const notices = (await told(mail)).filter((text) => text.startsWith(TITLE));
    expect(notices).toHaveLength(1);
    expect(notices[0]).not.toContain(call.number);
  });

  test('is told nothing when it is undone at once', async () => {
    const [mail, call] = await askedTwice();
    await done(merge(mail.number, call.number));
    await done(unmerge(mail.number));
    expect(await told(mail)).toEqual([]);
  });
});

describe('no merge', () => {
  test('of a file with itself, of a merged one, into a merged one, of one that keeps others, into a closed one', async () => {
    const [a, b] = await askedTwice();
    const [c, d] = await askedTwice();
    expect(await codeOf(merge(a.number, a.number))).toBe('ticket/merge-with-itself');
    await done(merge(a.number, b.number));
    expect(await codeOf(merge(a.number, c.number))).toBe('ticket/merged');
    expect(await codeOf(merge(b.number, a.number))).toBe('ticket/merge-chain');
    expect(await codeOf(merge(c.number, a.number))).toBe('ticket/merge-into-merged');
    expect(await codeOf(merge(b.number, c.number))).toBe('ticket/merge-chain');
    await done(act(server, d.number, 'closure', { reason: 'done' }));
    expect(await codeOf(merge(c.number, d.number))).toBe('ticket/merge-into-closed');
    expect(await codeOf(unmerge(c.number))).toBe('ticket/not-merged');
  });

  test('on an old version of either', async () => {
    const [a, b] = await askedTwice();
    const stale = await merge(a.number, b.number, { seen: a.version + 7 });
    expect([stale.status, (stale.body as unknown as Problem).code]).toEqual([412, 'ticket/stale-version']);
    const other = await merge(a.number, b.number, { intoSeen: b.version + 7 });
    expect([other.status, (other.body as unknown as Problem).code]).toEqual([412, 'ticket/merge-stale']);
    expect(await theTicket(server, b.number)).toMatchObject({ version: b.version, merged: [] });
  });

  test('by two people opposite ways at once: one of them wins, always', async () => {
    const pairs = await Promise.all(Array.from({ length: 4 }, askedTwice));
    for (const [a, b] of pairs) {
      const both = await Promise.all([
        merge(a.number, b.number, { seen: a.version, intoSeen: b.version }),
        merge(b.number, a.number, { seen: b.version, intoSeen: a.version, as: 'accueil' }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
      const files = await Promise.all([theTicket(server, a.number), theTicket(server, b.number)]);
      expect(files.filter(({ mergedInto }) => mergedInto !== null)).toHaveLength(1);
    }
  });
});

describe('sectors', () => {
  const MAIL = aMailText({
    from: 'ines.loyer@exemple.test',
    to: 'ccas@demo.parvis.test',
    subject: 'Loyer secret',
  });

  test('no merge with a file out of sight, and what was merged by others says nothing to who may not see it', async () => {
    const lamp = await givenTicket(server, { resident: aPerson() });
    const { ticketNumber: rent } = await handIn(server, MAIL, 'ccas@demo.parvis.test');
    for (const [one, into] of [
      [lamp.number, rent!],
      [rent!, lamp.number],
    ] as const)
      expect(await codeOf(merge(one, into, { as: 'accueil' }))).toBe('ticket/not-found');
    await done(merge(rent!, lamp.number));
    const seen = await theTicket(server, lamp.number, 'service');
    expect(seen.merged).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`secret|${rent}`));
    expect(await codeOf(unmerge(rent!, 'accueil'))).toBe('ticket/not-found');
    expect((await theTicket(server, lamp.number)).merged).toMatchObject([{ number: rent }]);
  });

  test('a linked file one may not see is one more in another service', async () => {
    const lamp = await givenTicket(server, { resident: aPerson() });
    const near = await givenTicket(server, { resident: aPerson() });
    const birth = await givenTicket(server, { topic: 'acte', subject: 'Acte secret' });
    const agent = await server.as('superviseur');
    for (const other of [near.number, birth.number, near.number])
      expect((await agent.put(`/api/tickets/${lamp.number}/links/${other}`, undefined)).status).toBe(200);
    expect(await theTicket(server, lamp.number)).toMatchObject({
      links: [{ number: near.number }, { number: birth.number }],
      linksElsewhere: 0,
    });
    const seen = await theTicket(server, lamp.number, 'service');
    expect(seen).toMatchObject({ links: [{ number: near.number }], linksElsewhere: 1 });
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`secret|${birth.number}`));
    expect((await theTicket(server, near.number)).links).toMatchObject([{ number: lamp.number }]);
    const karim = await server.as('service');
    expect(await codeOf(karim.put(`/api/tickets/${lamp.number}/links/${birth.number}`, undefined))).toBe(
      'ticket/not-found',
    );
    await agent.delete(`/api/tickets/${near.number}/links/${lamp.number}`);
    expect((await theTicket(server, lamp.number)).links).toMatchObject([{ number: birth.number }]);
    expect(await codeOf(agent.put(`/api/tickets/${lamp.number}/links/${lamp.number}`, undefined))).toBe(
      'ticket/link-with-itself',
    );
  });
});
