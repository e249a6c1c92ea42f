import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OutboxPage, OutboxRow, ReportRef, SessionView, TicketRef, TicketView } from '@parvis/contract';
import type { APIResponse } from 'playwright-core';
import PostalMime from 'postal-mime';
import { aBrowser, anAgent, closeBrowser, type Agent } from '../support/agents.js';
import { barriers, overflow, picture } from '../support/look.js';
import { aSubject, letTimeBe, tellNow, theTimeIs } from '../support/town.js';

/** Every mail there is: the file that brings it about, and the words by which it is known. */
const MAILS = [
  ['receipt', 'reported', 'Nous avons bien reçu votre demande'],
  ['taken-in-charge', 'reported', 'Votre demande est prise en charge'],
  ['date-announced', 'reported', 'Une date est annoncée pour votre demande'],
  ['question', 'reported', 'De quel côté de la rue'],
  ['answer', 'reported', 'nous passons jeudi matin'],
  ['resolved', 'reported', 'Votre demande est traitée'],
  ['reopened', 'reported', 'Votre demande est rouverte'],
  ['closed', 'refused', 'Votre demande est close'],
  ['forwarded', 'forwarded', 'Votre demande est transmise à l’organisme compétent'],
  ['forwarding', 'forwarded', 'qui relève de votre compétence'],
] as const;
type FileName = (typeof MAILS)[number][1];

const MINUTE = 60_000;
const inAMonth = () => new Date(Date.now() + 30 * 24 * 60 * MINUTE).toISOString().slice(0, 10);
let agent: Agent;
const numbers = {} as Record<FileName, string>;
const mails = new Map<string, { html: string; text: string }>();

const read = async <Answer>(response: APIResponse): Promise<Answer> => {
  if (!response.ok()) throw new Error(`${response.url()}: ${response.status()} ${await response.text()}`);
  return (await response.json()) as Answer;
};
const api = () => agent.context.request;

async function change(number: string, noun: string, body: object): Promise<void> {
  for (;;) {
    const { version } = await read<TicketView>(await api().get(`/api/tickets/${number}`));
    const headers = { 'if-match': `"${version}"` };
    const response = await api().put(`/api/tickets/${number}/${noun}`, { data: body, headers });
    if (response.status() !== 412) return void (await read(response));
  }
}

/** The mail of this file that says so, once it has left. */
async function theMail(number: string, words: string): Promise<{ html: string; text: string }> {
  const seen = new Set<string>();
  for (let tries = 0; tries < 100; tries++) {
    await tellNow();
    const { items } = await read<OutboxPage>(await api().get('/api/outbox?limit=30'));
    const mine = ({ ticketNumber, messageId, status }: OutboxRow) =>
      ticketNumber === number && status === 'sent' && !seen.has(messageId);
    for (const { messageId, url } of items.filter(mine)) {
      seen.add(messageId);
      const { html = '', text = '' } = await PostalMime.parse(await (await api().get(url)).body());
      if (text.includes(words)) return { html, text };
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no mail of ${number} says « ${words} »`);
}

const keep = async (name: string): Promise<void> => {
  const [, file, words] = MAILS.find(([known]) => known === name)!;
  mails.set(name, await theMail(numbers[file], words));
};

const opened = async (subject: string, description: string): Promise<string> => {
  const resident = {
    firstName: 'Agathe',
    lastName: 'Morel',
    emails: ['agathe.morel@exemple.test'],
    phones: ['06 39 98 12 34'],
  };
  const location = { lat: 45.899, lon: 6.129, address: '4 route de la Combe' };
  const data = {
    channel: 'phone',
    subject: aSubject(subject),
    description,
    topic: 'lampadaire',
    resident,
    location,
  };
  return (await read<TicketRef>(await api().post('/api/tickets', { data }))).number;
};

beforeAll(async () => {
  agent = await anAgent('superviseur');
  const report = {
    topic: 'lampadaire',
    description: 'Le lampadaire devant le 12 est éteint depuis lundi, on n’y voit rien.',
    address: '12 rue des Tanneurs',
    name: 'Agathe Morel',
    email: 'agathe.morel@exemple.test',
  };
  const headers = { accept: 'application/json' };
  const number = (await read<ReportRef>(await api().post('/api/reports', { data: report, headers }))).number;
  numbers.reported = number;
  const { account } = await read<SessionView>(await api().get('/api/session'));
  await keep('receipt');
  await change(number, 'assignment', { agentId: account.id });
  await keep('taken-in-charge');
  await change(number, 'announcement', { date: inAMonth() });
  await keep('date-announced');
  await change(number, 'pause', {
    reason: 'waiting-resident',
    question: 'Bonjour,\n\nDe quel côté de la rue est-il ?',
  });
  await keep('question');
  await read(
    await api().post(`/api/tickets/${number}/messages`, {
      data: {
        text: 'Bonjour Madame Morel,\n\nMerci pour votre signalement : nous passons jeudi matin avec la nacelle.\n\nBien à vous',
      },
    }),
  );
  await keep('answer');

  numbers.refused = await opened('Éclairage d’un chemin privé', 'Pouvez-vous éclairer notre chemin ?');
  await change(numbers.refused, 'closure', { reason: 'refused' });
  await keep('closed');

  numbers.forwarded = await opened(
    'Trou sur la route départementale',
    'Un trou de 30 cm à la sortie du bourg.',
  );
  await change(numbers.forwarded, 'forwarding', {
    body: 'departement-voirie',
    keepContact: true,
    message: 'Le trou est au point kilométrique 12,4.',
  });
  await keep('forwarded');
  await keep('forwarding');
}, 120_000);
afterAll(closeBrowser);

describe('what was done, a while after the answer, and undone', () => {
  test('is told too', async () => {
    // an answer ten minutes old has been read
    await letTimeBe(new Date((await theTimeIs()).getTime() + 11 * MINUTE));
    await change(numbers.reported, 'resolution', { outcome: 'Lampe et câble changés ce matin.' });
    await keep('resolved');
    const { version } = await read<TicketView>(await api().get(`/api/tickets/${numbers.reported}`));
    const headers = { 'if-match': `"${version}"` };
    await read(await api().delete(`/api/tickets/${numbers.reported}/closure`, { headers }));
    await keep('reopened');
    expect(mails.size).toBe(MAILS.length);
  });
});

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  describe.each([390, 700])('%d pixels wide', (width) => {
    test.each(MAILS.map(([name]) => name))('« %s » is read without barrier', async (name) => {
      const { page, leave, faults } = await aBrowser({ viewport: { width, height: 900 }, colorScheme });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setContent(mails.get(name)!.html);
      await picture(page, `mail-${name}-${width}-${colorScheme}`);
      expect(await barriers(page, 'mail')).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect([...asked, ...faults]).toEqual([]);
      await leave();
    });
  });
});

test.each(MAILS.map(([name]) => name))('« %s » says in text what it says in HTML', async (name) => {
  const { html, text } = mails.get(name)!;
  const { page, leave } = await aBrowser();
  await page.setContent(html);
  const shown = await page.evaluate(() => document.body.innerText);
  const words = (told: string) => told.replace(/^> ?/gm, '').match(/[\p{L}\d]+/gu)!;
  const inText = new Set(words(text));
  expect(words(shown).filter((word) => !inText.has(word))).toEqual([]);
  await leave();
});
