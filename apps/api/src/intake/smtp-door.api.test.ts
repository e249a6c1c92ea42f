import { once } from 'node:events';
import fs from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../../test/eventually.js';
import { aMailText, givenTicket, sendMail } from '../../test/given.js';
import { inParts } from '../../test/mail-text.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

/** The SMTP code a mail is answered with: 250, or that of the refusal. */
const codeFor = (to: string[], raw: string | Buffer = aMailText()): Promise<number | undefined> =>
  sendMail(server, raw, { to }).then(
    ({ response }) => Number(response.slice(0, 3)),
    (error: { responseCode?: number }) => error.responseCode,
  );
const replyAddressOf = async (): Promise<string> => (await givenTicket(server)).replyAddress!;
const intakesOf = (raw: string | Buffer) =>
  server.database.rows(`select id from intake where sha256 = $1`, [sha256(raw)]);
const sha256 = (raw: string | Buffer) => createHash('sha256').update(raw).digest('hex');

describe('whose mail is taken at the door', () => {
  test.each(['mairie@demo.parvis.test', 'Etat-Civil@Demo.Parvis.TEST', 'CCAS@demo.parvis.test'])(
    '%s is a mailbox of the town',
    async (address) => {
      expect(await codeFor([address])).toBe(250);
    },
  );

  test('the reply address of a file is one too, however its letters were cased on the way', async () => {
    const address = await replyAddressOf();
    expect(await codeFor([address])).toBe(250);
    expect(await codeFor([address.toUpperCase()])).toBe(250);
  });

  test('a reply address that was forged, or moved to another mailbox, is refused', async () => {
    const address = await replyAddressOf();
    const [, number, signature] = /\+r(\d+)\.(\w+)@/.exec(address)!;
    const forged = [
      address.replace(number!, String(BigInt(number!) + 1n)),
      address.replace(signature!, signature!.split('').toReversed().join('')),
      address.replace(`.${signature}`, ''),
      address.replace('mairie+', 'etat-civil+'),
      address.replace('@demo.parvis.test', '@parvis.test'),
      `mairie+r${number}.${'a'.repeat(16)}@demo.parvis.test`,
    ];
    for (const to of forged) expect([to, await codeFor([to])]).toEqual([to, 550]);
  });

  test.each([
    'inconnu@demo.parvis.test',
    'mairie+lampadaire@demo.parvis.test',
    'lucie.moreau@exemple.test',
    'mairie%exemple.test@demo.parvis.test',
    'mairie@demo.parvis.test.exemple.test',
  ])('%s is nobody here: the town relays no mail', async (address) => {
    expect(await codeFor([address])).toBe(550);
  });

  test('one unknown recipient among others does not keep theirs away', async () => {
    const { accepted } = await sendMail(server, aMailText(), {
      to: ['inconnu@demo.parvis.test', 'mairie@demo.parvis.test'],
    });
    expect(accepted).toEqual(['mairie@demo.parvis.test']);
  });
});

describe('what 250 promises', () => {
  test('it is said once the ledger is committed and the bytes are on disk', async () => {
    const raw = aMailText({ subject: 'Branche tombée sur la chaussée' });
    const blocker = new pg.Client({ connectionString: server.database.url });
    await blocker.connect();
    await blocker.query('begin; lock table intake in access exclusive mode');
    let answered = false;
    const sent = codeFor(['mairie@demo.parvis.test'], raw).finally(() => (answered = true));
    const kept = path.join(server.dataDir, 'files', sha256(raw).slice(0, 2), sha256(raw));
    await eventually(() => expect(fs.readFileSync(kept, 'latin1')).toBe(Buffer.from(raw).toString('latin1')));
    expect(answered).toBe(false);
    await blocker.query('commit');
    await blocker.end();
    expect(await sent).toBe(250);
    expect(await intakesOf(raw)).toHaveLength(1);
  });

  test('a disk that fails is answered with a 4xx, and the mail is taken when it is sent again', async () => {
    const raw = aMailText({ subject: 'Fuite d’eau place du Marché' });
    const folder = path.join(server.dataDir, 'files', sha256(raw).slice(0, 2));
    fs.rmSync(folder, { recursive: true, force: true });
    fs.writeFileSync(folder, 'no folder can be made here');
    expect(await codeFor(['mairie@demo.parvis.test'], raw)).toBe(451);
    expect(await intakesOf(raw)).toEqual([]);
    fs.rmSync(folder);
    expect(await codeFor(['mairie@demo.parvis.test'], raw)).toBe(250);
    expect(await intakesOf(raw)).toHaveLength(1);
  });

  test('nothing of a refused mail stays in the data folder', async () => {
    const incoming = path.join(server.dataDir, 'files', 'incoming');
    await eventually(() => expect(fs.readdirSync(incoming)).toEqual([]));
  });
});

const CONNECTIONS = 100;

/** Greeted, and silent since. */
const everyConnection = (): Promise<Socket[]> =>
  Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const connection = connect(server.smtpPort, '127.0.0.1');
      const [greeting] = (await once(connection, 'data')) as [Buffer];
      expect(String(greeting)).toMatch(/^220/);
      return connection;
    }),
  );

describe('a hurried relay', () => {
  test('that opens more connections than the door has is put off, and loses nothing', async () => {
    const subjects = Array.from({ length: 40 }, (_, i) => `Marronnier ${i}`);
    const taken = await everyConnection();
    const refusals: unknown[] = [];
    const sendUntilTaken = async (subject: string): Promise<void> => {
      for (;;) {
        const code = await codeFor(
          ['mairie@demo.parvis.test'],
          aMailText({ subject, from: `${subject.replace(' ', '')}@exemple.test` }),
        );
        if (code === 250) return;
        refusals.push(code);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };
    const sent = Promise.all(subjects.map(sendUntilTaken));
    await eventually(() => expect(refusals.length).toBeGreaterThanOrEqual(subjects.length));
    for (const connection of taken) connection.destroy();
    await sent;
    expect(refusals.every((code) => code === 421 || code === 451)).toBe(true);
    await eventually(async () => {
      const filed = await server.database.rows<{ subject: string }>(
        `select subject from ticket where subject like 'Marronnier %'`,
      );
      expect(filed.map(({ subject }) => subject).toSorted()).toEqual(subjects.toSorted());
    });
  });
});

describe('the size of a mail', () => {
  const LIMIT = 50 * 1024 * 1024;
  /** A mail of so many bytes, nearly all of them a film of the road. */
  const mailOf = (bytes: number, subject: string): Buffer => {
    const { type, text } = inParts('mixed', [
      'Content-Type: text/plain\r\n\r\nVoir le film joint.',
      'Content-Type: video/mp4; name="route.mp4"\r\nContent-Transfer-Encoding: base64\r\n\r\n@film@',
    ]);
    const [head, tail] = aMailText({ subject, type, text }).split('@film@');
    const film = Buffer.alloc(bytes - Buffer.byteLength(head! + tail!), `${'QUJD'.repeat(19)}\r\n`);
    return Buffer.concat([Buffer.from(head!), film, Buffer.from(tail!)]);
  };

  test('just under 50 MB it is taken and filed', async () => {
    const raw = mailOf(LIMIT - 10, 'Photos de la route');
    expect(await codeFor(['mairie@demo.parvis.test'], raw)).toBe(250);
    await eventually(async () => {
      const { state } = await server.database.row<{ state: string }>(
        `select state from intake where sha256 = $1`,
        [sha256(raw)],
      );
      expect(state).toBe('filed');
    });
  });

  test('beyond, it is refused for good: 552', async () => {
    const raw = mailOf(LIMIT + 10, 'Film de la route');
    expect(await codeFor(['mairie@demo.parvis.test'], raw)).toBe(552);
    expect(await intakesOf(raw)).toEqual([]);
  });
});

describe('a process asked to end', () => {
  test('takes the mail that is being said, and no other', async () => {
    const client = connect(server.smtpPort, '127.0.0.1');
    let heard = '';
    client.on('data', (chunk) => (heard += String(chunk)));
    const say = async (line: string, reply: RegExp) => {
      client.write(`${line}\r\n`);
      await eventually(() => expect(heard).toMatch(reply));
    };
    await eventually(() => expect(heard).toMatch(/^220/));
    await say('EHLO relais.exemple.test', /SIZE/);
    await say('MAIL FROM:<lucie.moreau@exemple.test>\r\nRCPT TO:<mairie@demo.parvis.test>\r\nDATA', /^354/m);
    const raw = aMailText({ subject: 'Dit juste avant la nuit' });
    client.write(raw.slice(0, 60));
    const drained = server.drain();
    await eventually(async () => expect(await codeFor(['mairie@demo.parvis.test'])).not.toBe(250));
    client.write(raw.slice(60));
    await say('.', /^250 2\.0\.0 stored/m);
    await drained;
    client.destroy();
    expect(await intakesOf(raw)).toHaveLength(1);
  });
});
