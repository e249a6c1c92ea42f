import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketPage, TicketRef } from '@parvis/contract';
import { eventually } from '../../test/eventually.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

let serial = 0;
/** A word no other file has. */
const aWord = () =>
  `zirconium${String.fromCharCode(97 + (serial % 26))}${String.fromCharCode(97 + ++serial)}`;

async function aFile(subject: string, more: object = {}): Promise<string> {
  const agent = await server.as('superviseur');
  const body = { channel: 'phone', subject, description: 'Dit au téléphone.', service: 'voirie', ...more };
  const { body: ref } = await agent.post<TicketRef>('/api/tickets', body);
  return ref.number;
}

async function search(q: string, { role = 'superviseur', more = '' } = {}): Promise<TicketPage> {
  const agent = await server.as(role as 'superviseur');
  const { status, body } = await agent.get<TicketPage>(`/api/tickets?q=${encodeURIComponent(q)}${more}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}
const numbers = ({ items }: TicketPage) => items.map(({ number }) => number);

const found = (q: string, number: string, options = {}) =>
  eventually(async () => expect(numbers(await search(q, options))).toContain(number));

describe('a file is found', () => {
  test('by its number, whole or in part, and by its follow code', async () => {
    const number = await aFile('Trou');
    const figures = String(Number(number.slice(5)));
    await found(number, number);
    await found(figures, number);
    const { code } = await server.database.row<{ code: string }>(
      `select follow_code as code from ticket where number = $1`,
      [number],
    );
    expect(numbers(await search(` ${code.toUpperCase()} `))).toEqual([number]);
  });

  test('by the name, the telephone in any French form and the e-mail of its resident', async () => {
    const resident = {
      firstName: 'Zélie',
      lastName: 'Quincampoix',
      phones: ['06 98 76 54 32'],
      emails: ['Zelie.Q@exemple.test'],
    };
    const number = await aFile('Trou', { resident });
    for (const q of ['quincampoix', 'zelie quin', '0698765432', '+33 6 98 76 54 32', '06.98.76.54.32'])
      await found(q, number);
    await found('zelie.q@exemple.test', number);
    await found('ZELIE.Q@ex', number);
  });

  test('by what was said later: a note, a new subject of its topic', async () => {
    const word = aWord();
    const number = await aFile('Trou');
    const agent = await server.as('superviseur');
    await agent.post(`/api/tickets/${number}/notes`, { text: `Vu avec ${word}s` });
    await found(word, number);
  });

  test('closed as well as open, unless a status is asked for', async () => {
    const word = aWord();
    const number = await aFile(`Le ${word} déborde`);
    await found(word, number);
    await server.database.rows(`update ticket set status = 'closed', queued = false where number = $1`, [
      number,
    ]);
    expect(numbers(await search(word))).toEqual([number]);
    expect(numbers(await search(word, { more: '&status=new,open' }))).toEqual([]);
    expect(numbers(await search(word, { more: '&status=closed&service=voirie' }))).toEqual([number]);
    expect(numbers(await search(word, { more: '&service=ccas' }))).toEqual([]);
  });

  test('by nobody who may not read it', async () => {
    const word = aWord();
    const number = await aFile(`Le ${word} déborde`, { service: 'ccas' });
    await found(word, number);
    const { code } = await server.database.row<{ code: string }>(
      `select follow_code as code from ticket where number = $1`,
      [number],
    );
    for (const q of [word, number, code]) expect(numbers(await search(q, { role: 'service' }))).toEqual([]);
    const stranger = await server.anonymous.get('/api/tickets?q=trou');
    expect(stranger.status).toBe(401);
  });
});

describe('what is found', () => {
  test('comes newest first, page after page, nothing twice', async () => {
    const word = aWord();
    const days = [0, 1, 3, 10, 40, 200, 900];
    const made: string[] = [];
    for (const back of days) {
      const receivedAt = new Date(Date.now() - back * 86_400_000 - 60_000).toISOString();
      made.push(await aFile(`Encore le ${word}`, { channel: 'letter', receivedAt }));
    }
    await found(word, made.at(-1)!);
    const got: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: TicketPage = await search(word, { more: `&limit=2${after && `&after=${after}`}` });
      got.push(...numbers(page));
      after = page.next;
    }
    expect(got).toEqual(made);
  });

  test('is nothing when nothing was asked, and a clear refusal when too much was', async () => {
    expect(await search('« ! »')).toEqual({ items: [], next: null });
    const agent = await server.as('superviseur');
    const { status } = await agent.get(`/api/tickets?q=${'a'.repeat(301)}`);
    expect(status).toBe(400);
  });
});
