import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FollowView, MessageRef, OpenTicketBody, TicketView } from '@parvis/contract';
import { accountId, act, done } from '../../test/act.js';
import { aMailText, givenTicket, handIn, theTicket } from '../../test/given.js';
import { mailRelay, type MailRelay, type RelayedMail } from '../../test/mail-relay.js';
import { bodyHtml, bodyText, field } from '../../test/mail-text.js';
import { aReport } from '../../test/report.js';
import { testServer, type TestServer } from '../../test/test-server.js';
import { allTold, toldTo } from '../../test/told.js';

let relay: MailRelay;
let server: TestServer;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({
    env: { SMTP_URL: relay.url, PARVIS_TRUST_PROXY: '1', PARVIS_PUBLIC_URL: 'https://parvis.ville.test' },
  });
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

let serial = 0;
interface Case {
  number: string;
  address: string;
}

/** A file of a resident of its own, who reported it on the town's page and left an address; his receipt has left. */
async function reported(): Promise<Case & { code: string }> {
  const address = `riveraine${++serial}@exemple.test`;
  const { number, code } = await aReport(server, { name: 'Rose Weiss', email: address });
  await allTold(server);
  return { number, address, code };
}

/** A file an agent opened for a resident of its own; what he is told of it at once has left. */
async function filed(channel: OpenTicketBody['channel']): Promise<Case> {
  const address = `habitant${++serial}@exemple.test`;
  const resident = { firstName: 'Paul', lastName: 'Roux', emails: [address] };
  const { number } = await givenTicket(server, { channel, resident });
  await allTold(server);
  return { number, address };
}

const take = async (number: string, account = 'superviseur') =>
  done(act(server, number, 'assignment', { agentId: await accountId(server, account) }));
const write = async (number: string, text: string) =>
  (await (await server.as('superviseur')).post<MessageRef>(`/api/tickets/${number}/messages`, { text })).body;
const last = (mails: RelayedMail[]): RelayedMail => mails.at(-1)!;
const titleOf = ({ raw }: RelayedMail): string => bodyText(raw).split('\n')[0]!;
const titles = async ({ address }: Case) => (await toldTo(server, relay, address)).map(titleOf);

const RECEIVED = 'Nous avons bien reçu votre demande';
const TAKEN = 'Votre demande est prise en charge';
const RESOLVED = 'Votre demande est traitée';
const CLOSED = 'Votre demande est close';
const REOPENED = 'Votre demande est rouverte';

describe('who reported', () => {
  test('is told at receipt, when it is taken, done, and open again: once each, in text and in HTML', async () => {
    const file = await reported();
    await take(file.number);
    await allTold(server);
    await done(act(server, file.number, 'resolution', { outcome: 'Lampe changée.' }));
    await allTold(server);
    await done(act(server, file.number, 'closure', undefined));
    expect(await titles(file)).toEqual([RECEIVED, TAKEN, RESOLVED, REOPENED]);
    for (const { raw } of relay.mailsTo(file.address)) {
      expect(field(raw, 'Content-Type')).toMatch(/^multipart\/alternative/);
      const [text, html] = [bodyText(raw), bodyHtml(raw)!];
      for (const part of [text, html]) {
        expect(part).toContain(file.number);
        expect(part).toContain(`https://parvis.ville.test/suivi/${file.code}`);
        expect(part).toContain('répondez simplement à ce courriel');
      }
    }
  });

  test('is told of the receipt and the end alone, once his card says that he wants no news', async () => {
    const file = await reported();
    const { resident } = await theTicket(server, file.number);
    const agent = await server.as('superviseur');
    await agent.put(
      `/api/residents/${resident!.id}`,
      { emails: resident!.emails, phones: [], notices: false },
      { ifMatch: 1 },
    );
    await take(file.number);
    await allTold(server);
    await done(act(server, file.number, 'closure', { reason: 'no-action' }));
    expect(await titles(file)).toEqual([RECEIVED, CLOSED]);
  });

  test('reads who has it, what was done, and when he is answered', async () => {
    const file = await reported();
    await take(file.number);
    const taken = bodyText(last(await toldTo(server, relay, file.address)).raw);
    expect(taken).toContain('Hélène Marchand, du service Voirie et éclairage public, s’occupe désormais');
    expect(taken).toMatch(/Vous recevrez une réponse avant [a-z]+ \d+/);
    expect(taken).toContain('-- \nHélène Marchand, responsable de la relation citoyenne\n');
    await done(act(server, file.number, 'resolution', { outcome: 'Lampe changée.' }));
    expect(bodyText(last(await toldTo(server, relay, file.address)).raw)).toContain('> Lampe changée.');
  });

  test('gets mails that a machine takes for one thread, does not answer, and brings back to the file', async () => {
    const file = await reported();
    await take(file.number);
    const [receipt, news] = await toldTo(server, relay, file.address);
    const { replyAddress } = await theTicket(server, file.number);
    expect(field(news!.raw, 'In-Reply-To')).toBe(field(receipt!.raw, 'Message-ID'));
    expect(field(news!.raw, 'Subject')).toBe(field(receipt!.raw, 'Subject'));
    expect(field(receipt!.raw, 'Auto-Submitted')).toBe('auto-replied');
    expect(field(news!.raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(field(news!.raw, 'Reply-To')).toContain(replyAddress);
    expect(news!.from).toBe(replyAddress);
  });

  test('is told of the first agent alone, whoever has it next', async () => {
    const file = await reported();
    await take(file.number);
    await allTold(server);
    await done(act(server, file.number, 'assignment', { agentId: null }));
    await take(file.number);
    await done(act(server, file.number, 'assignment', { service: 'accueil' }));
    expect(await titles(file)).toEqual([RECEIVED, TAKEN]);
  });

  test('is told once of a file taken, given back and taken again in a moment', async () => {
    const file = await reported();
    await take(file.number);
    await done(act(server, file.number, 'assignment', { agentId: null }));
    await take(file.number);
    expect(await titles(file)).toEqual([RECEIVED, TAKEN]);
  });

  test('is told nothing of a file given back before he could be told', async () => {
    const file = await reported();
    await take(file.number);
    await done(act(server, file.number, 'assignment', { agentId: null }));
    expect(await titles(file)).toEqual([RECEIVED]);
    await take(file.number);
    expect(await titles(file)).toEqual([RECEIVED, TAKEN]);
  });

  test('is answered, and not told beside it that he will be', async () => {
    const file = await reported();
    await take(file.number);
    await write(file.number, 'Bonjour, nous passons demain.');
    const mails = await toldTo(server, relay, file.address);
    expect(mails.map(titleOf)).toEqual([RECEIVED, 'Bonjour, nous passons demain.']);
    expect(field(last(mails).raw, 'Auto-Submitted')).toBeNull();
    expect(bodyHtml(last(mails).raw)).toContain(
      '<p style="margin:0 0 16px;">Bonjour, nous passons demain.</p>',
    );
  });

  test('is not told of an event again when its job runs again', async () => {
    const file = await reported();
    await done(act(server, file.number, 'closure', { reason: 'refused' }));
    await allTold(server);
    await server.database.rows(
      `update ticket_event set relayed_at = null where ticket_id = (select id from ticket where number = $1)`,
      [file.number],
    );
    expect(await titles(file)).toEqual([RECEIVED, CLOSED]);
  });

  test('has no promise kept by what the house says by itself', async () => {
    const file = await reported();
    await take(file.number);
    await allTold(server);
    const { commitments } = await theTicket(server, file.number);
    expect(commitments.find(({ kind }) => kind === 'personal-answer')?.state).toBe('running');
  });

  test('without an address, finds it all on the page and nowhere else', async () => {
    const { number, code } = await aReport(server);
    const before = relay.mails.length;
    await take(number);
    await done(act(server, number, 'resolution', { outcome: 'Lampe changée.' }));
    await allTold(server);
    expect(relay.mails).toHaveLength(before);
    const { body } = await server.anonymous.get<FollowView>(`/api/follow/${code}`);
    expect(body.story.map(({ kind }) => kind)).toEqual(['received', 'taken-in-charge', 'resolved']);
  });

  test('has it in his file as the house’s own word, folded, with its HTML to be looked at', async () => {
    const file = await reported();
    await take(file.number);
    await allTold(server);
    const { timeline } = await theTicket(server, file.number);
    const news = timeline.findLast((entry) => entry.kind === 'message');
    expect(news).toMatchObject({
      automatic: true,
      direction: 'out',
      hasHtml: true,
      author: { kind: 'system' },
    });
    const agent = await server.as('superviseur');
    const shown = await agent.get<string>(`/api/messages/${news!.id}/html`);
    expect(shown.body).toMatch(/^<!doctype html>\n<html lang="fr"/);
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('a closing', () => {
  test.each([
    ['refused', 'Nous ne pouvons pas donner une suite favorable à votre demande.'],
    ['duplicate', 'Votre demande porte sur le même sujet qu’une autre'],
    ['no-action', 'elle n’appelle pas d’autre suite de notre part.'],
    ['withdrawn', 'Comme vous l’avez souhaité, votre demande est retirée.'],
  ])('for « %s » says so', async (reason, words) => {
    const file = await reported();
    await done(act(server, file.number, 'closure', { reason }));
    const mails = await toldTo(server, relay, file.address);
    expect(mails.map(titleOf)).toEqual([RECEIVED, CLOSED]);
    expect(bodyText(last(mails).raw)).toContain(words);
  });

  test('with a message of the agent is told by that message', async () => {
    const file = await reported();
    await done(act(server, file.number, 'closure', { reason: 'done', message: 'C’est réparé. Merci !' }));
    expect(await titles(file)).toEqual([RECEIVED, 'C’est réparé. Merci !']);
  });

  test('of an abuse, and of what he withdrew himself on his page, is not told', async () => {
    const [abused, withdrawn] = [await reported(), await reported()];
    await done(act(server, abused.number, 'closure', { reason: 'abusive' }));
    await server.anonymous.delete(`/api/follow/${withdrawn.code}`);
    expect(await titles(abused)).toEqual([RECEIVED]);
    expect(await titles(withdrawn)).toEqual([RECEIVED]);
  });

  test('after « traitée » is not told twice', async () => {
    const file = await reported();
    await done(act(server, file.number, 'resolution', { outcome: 'Lampe changée.' }));
    await allTold(server);
    await done(act(server, file.number, 'closure', { reason: 'done' }));
    expect(await titles(file)).toEqual([RECEIVED, RESOLVED]);
  });
});

describe('who came another way', () => {
  test.each(['phone', 'desk', 'web'] as const)(
    'by %s is told as who reported, without a page',
    async (channel) => {
      const file = await filed(channel);
      await take(file.number);
      const mails = await toldTo(server, relay, file.address);
      expect(titleOf(last(mails))).toBe(TAKEN);
      expect(last(mails).raw).not.toContain('/suivi/');
    },
  );

  test('by mail is told what changes something for him, and not each step', async () => {
    const file = await filed('email');
    await take(file.number);
    await done(act(server, file.number, 'resolution', { outcome: 'Fait.' }));
    await allTold(server);
    await done(act(server, file.number, 'closure', { reason: 'refused' }));
    expect(await titles(file)).toEqual([CLOSED]);
  });

  test('by mail finds the news in the thread he began', async () => {
    const { ticketNumber } = await handIn(
      server,
      aMailText({ from: 'fil@exemple.test', messageId: '<fil-1@exemple.test>', subject: 'Haie' }),
    );
    await done(act(server, ticketNumber!, 'closure', { reason: 'refused' }));
    const mails = await toldTo(server, relay, 'fil@exemple.test');
    expect(field(last(mails).raw, 'Subject')).toBe('Re: Haie');
    expect(field(last(mails).raw, 'References')).toContain('<fil-1@exemple.test>');
  });

  test('under one of the town’s own addresses is not told: the file says why', async () => {
    const { number } = await givenTicket(server, {
      channel: 'phone',
      resident: { lastName: 'Mairie', emails: ['etat-civil@demo.parvis.test'] },
    });
    await take(number);
    await allTold(server);
    expect(relay.mailsTo('etat-civil@demo.parvis.test')).toEqual([]);
    const { timeline }: TicketView = await theTicket(server, number);
    expect(timeline).toContainEqual(
      expect.objectContaining({ type: 'NotificationWithheld', payload: { because: 'own-address' } }),
    );
  });

  test('more than thirty times an hour is told no more: something goes round in circles', async () => {
    const resident = { lastName: 'Boucle', emails: ['boucle@exemple.test'] };
    const numbers: string[] = [];
    for (let n = 0; n < 31; n++)
      numbers.push((await givenTicket(server, { channel: 'phone', resident })).number);
    for (const number of numbers) await done(act(server, number, 'closure', { reason: 'refused' }));
    expect(await toldTo(server, relay, 'boucle@exemple.test')).toHaveLength(30);
    const withheld = await server.database.rows(
      `select 1 from ticket_event where type = 'NotificationWithheld' and payload->>'because' = 'too-many'`,
    );
    expect(withheld).toHaveLength(1);
  });
});

describe('a closing undone before its minute is over', () => {
  test.each([
    ['no-action', 'already-done'],
    ['not-a-request', 'thanks'],
  ] as const)('« %s » is told to nobody, nor is its undoing', async (reason, cause) => {
    const file = await filed('phone');
    await done(act(server, file.number, 'closure', { reason, cause, words: 'Doublon d’hier' }));
    await done(act(server, file.number, 'closure', undefined));
    expect(await titles(file)).toEqual([]);
  });

  test('left as it is, it is told once; what colleagues say of it is not', async () => {
    const file = await filed('phone');
    await done(
      act(server, file.number, 'closure', { reason: 'no-action', cause: 'too-vague', words: 'Illisible' }),
    );
    const mails = await toldTo(server, relay, file.address);
    expect(mails.map(titleOf)).toEqual([CLOSED]);
    expect(bodyText(mails[0]!.raw)).not.toContain('Illisible');
    const { timeline } = await theTicket(server, file.number);
    expect(timeline).toContainEqual(
      expect.objectContaining({
        type: 'TicketClosed',
        payload: { reason: 'no-action', cause: 'too-vague', words: 'Illisible' },
      }),
    );
  });
});
