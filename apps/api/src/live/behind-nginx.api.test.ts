import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CONSOLE_NAMESPACE, type MessageRef, type TicketRef } from '@parvis/contract';
import { io } from 'socket.io-client';
import { eventually } from '../../test/eventually.js';
import { insist, insistBySmtp } from '../../test/insistent.js';
import { largerHouse, largerIsPossible, type LargerHouse } from '../../test/larger.js';
import { witness, type Witness } from '../../test/witness.js';

/** What the database has of what was acknowledged, by the words it bears. */
const KEPT = {
  files: `select description as words from ticket where channel = 'phone' and description like $1`,
  answers: `select text as words from message where purpose = 'answer' and text like $1`,
  notes: `select text as words from note where text like $1`,
  mails: `select subject as words from ticket where channel = 'email' and subject like $1`,
};

let house: LargerHouse;
const witnesses: Witness[] = [];

(largerIsPossible() ? describe : describe.skip)('two API processes and a worker behind nginx', () => {
  beforeAll(async () => {
    house = await largerHouse();
  });
  afterAll(async () => {
    for (const one of witnesses) one.close();
    await house?.stop();
  });

  const opened = async () => {
    const agent = await house.as('superviseur');
    const body = { channel: 'phone', subject: 'Lampadaire éteint', description: '', topic: 'lampadaire' };
    return (await insist<TicketRef>(agent, '/api/tickets', body, randomUUID())).body.number;
  };

  test('a long poll keeps to the process that holds its session by the cookie nginx gave; without it is refused', async () => {
    const polling = `${house.url}/socket.io/?EIO=4&transport=polling`;
    const handshake = await fetch(polling);
    const { sid } = JSON.parse((await handshake.text()).slice(1)) as { sid: string };
    const cookie = handshake.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^parvis_route=[0-9a-f]{32}; Path=\/socket.io\/; HttpOnly; SameSite=Lax$/);
    const say = async (headers: Record<string, string>) => {
      const response = await fetch(`${polling}&sid=${sid}`, { method: 'POST', body: '3', headers });
      return { status: response.status, text: await response.text() };
    };
    const withIt = await Promise.all(
      Array.from({ length: 20 }, () => say({ cookie: cookie.split(';')[0]! })),
    );
    expect(new Set(withIt.map(({ status }) => status))).toEqual(new Set([200]));
    // elsewhere nobody knows it, and says so: the library then begins anew
    const without = await Promise.all(Array.from({ length: 20 }, () => say({})));
    expect(without).toContainEqual({ status: 400, text: '{"code":1,"message":"Session ID unknown"}' });
    // one that was made up is no route
    const forged = await fetch(polling, { headers: { cookie: 'parvis_route=1; Secure' } });
    expect(forged.headers.get('set-cookie')).toMatch(/^parvis_route=[0-9a-f]{32};/);
  });

  test('a console without websocket hears of each change; one that keeps no cookie begins anew and is not fooled', async () => {
    const number = await opened();
    const agent = await house.as('superviseur');
    const one = await witness(house, number, 'polling');
    witnesses.push(one);
    expect(one.transport()).toBe('polling');
    const before = one.version;
    await insist(agent, `/api/tickets/${number}/notes`, { text: 'Vu.' }, randomUUID());
    await eventually(() => expect(one.version).toBe(before + 1));
    expect(one.connections).toBe(1);

    const forgetful = io(`${house.url}${CONSOLE_NAMESPACE}`, {
      transports: ['polling'],
      forceNew: true,
      extraHeaders: agent.always,
      reconnectionDelay: 20,
      reconnectionDelayMax: 50,
    });
    const refusals: string[] = [];
    forgetful.on('connect_error', ({ message }) => refusals.push(message));
    forgetful.on('disconnect', (reason) => refusals.push(reason));
    // each word is a request, and goes to either process
    await eventually(() => {
      forgetful.emit('queues.watch', () => undefined);
      expect(refusals).not.toEqual([]);
    });
    forgetful.disconnect();
  });

  test('its figures are not for the public, and who is too large is told so as by the API', async () => {
    expect((await house.anonymous.get('/metrics')).status).toBe(404);
    const large = Buffer.alloc(61 * 1024 * 1024);
    const { status, body } = await (
      await house.as('superviseur')
    ).post('/api/uploads', large, {
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect({ status, body }).toMatchObject({ status: 413, body: { code: 'request/too-large' } });
  });

  test('restarted one after the other under load lose no line, answer each request and keep every console up to date', async () => {
    const number = await opened();
    for (const transport of ['websocket', 'polling', 'websocket', 'polling'] as const)
      witnesses.push(await witness(house, number, transport));
    const consoles = witnesses.slice(-4);
    const agent = await house.as('superviseur');
    const run = randomUUID().slice(0, 8);
    const done = {
      files: [] as string[],
      answers: [] as string[],
      notes: [] as string[],
      mails: [] as string[],
    };
    const refusals: number[] = [];
    let restarting = true;

    /** A request is opened by telephone, answered, and noted on the file everybody has before him. */
    const works = async (name: string) => {
      for (let n = 0; restarting; n++) {
        const words = `${run}-${name}-${n}`;
        const resident = { firstName: 'Lucie', lastName: 'Moreau', emails: ['lucie.moreau@exemple.test'] };
        const file = { channel: 'phone', subject: words, description: words, topic: 'lampadaire', resident };
        const made = await insist<TicketRef>(agent, '/api/tickets', file, words);
        done.files.push(words);
        const answered = await insist<MessageRef>(
          agent,
          `/api/tickets/${made.body.number}/messages`,
          { text: words },
          words,
        );
        done.answers.push(words);
        const noted = await insist(agent, `/api/tickets/${number}/notes`, { text: words }, words);
        done.notes.push(words);
        refusals.push(...[made, answered, noted].flatMap(({ met }) => met.slice(0, -1)));
      }
    };
    const writes = async () => {
      for (let n = 0; restarting; n++) {
        await insistBySmtp(house, `${run}-mail-${n}`);
        done.mails.push(`${run}-mail-${n}`);
      }
    };
    const load = Promise.all([works('a'), works('b'), works('c'), writes()]);
    await eventually(() =>
      expect(Math.min(...Object.values(done).map(({ length }) => length))).toBeGreaterThan(2),
    );
    await house.restart();
    restarting = false;
    await load;

    // nothing but « no answer » and « come back », each done in the end with the same key
    expect(refusals.filter((status) => ![0, 409, 503].includes(status))).toEqual([]);
    const kept = async (sql: string) =>
      (await house.database.rows<{ words: string }>(sql, [`${run}-%`])).map(({ words }) => words);
    for (const [what, sql] of Object.entries(KEPT))
      await eventually(async () =>
        expect((await kept(sql)).sort()).toEqual(done[what as keyof typeof KEPT].sort()),
      );
    const { version } = await house.database.row<{ version: number }>(
      `select version from ticket where number = $1`,
      [number],
    );
    for (const one of consoles) {
      await eventually(() => expect(one.version).toBe(version));
      expect(one.connections).toBeGreaterThan(1);
    }
  });
});
