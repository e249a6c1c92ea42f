import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createSmtpListener,
  type ReceivedMail,
  type SmtpListener,
  type SmtpListenerOptions,
} from './smtp-listener.js';
import { smtpDialogue } from './testing/smtp-dialogue.js';

let tmpDir: string;
let listener: SmtpListener;
let received: { envelope: ReceivedMail; bytes: Buffer; sha256: string; size: number }[];
let errors: Error[];

const listen = async (options: Partial<SmtpListenerOptions> = {}) => {
  listener = await createSmtpListener({
    host: '127.0.0.1',
    port: 0,
    tmpDir,
    accepts: async (address) => address.endsWith('@ville.test'),
    receive: async ({ envelope, raw }) => {
      received.push({ envelope, bytes: await readFile(raw.path), sha256: raw.sha256, size: raw.size });
    },
    onError: (error) => errors.push(error),
    ...options,
  });
  return smtpDialogue(listener.address().port);
};

const eventually = async (holds: () => Promise<void>): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (
      await holds().then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await holds();
};

const toMairie = async (client: Awaited<ReturnType<typeof smtpDialogue>>, from = '<lucie@exemple.test>') => {
  await client.say('EHLO poste.exemple.test');
  await client.say(`MAIL FROM:${from}`);
  return client.say('RCPT TO:<mairie@ville.test>');
};

beforeEach(async () => {
  tmpDir = await mkdtemp(join(tmpdir(), 'parvis-smtp-'));
  received = [];
  errors = [];
});
afterEach(async () => {
  await listener.close(0);
  await rm(tmpDir, { recursive: true, force: true });
});

describe('the SMTP listener', () => {
  test('takes the bytes as they are, dots, NUL and 8-bit included', async () => {
    const client = await listen();
    await toMairie(client);
    const bytes = Buffer.from('Subject: \xe9\r\n\r\n.\r\n..deux\r\nun\0\xff\nseul\rfin\r\n', 'latin1');
    expect(await client.sayData(bytes)).toBe('250 2.0.0 stored');
    expect(received).toHaveLength(1);
    expect(received[0]!.bytes.equals(bytes)).toBe(true);
    expect(received[0]).toMatchObject({
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(received[0]!.envelope).toEqual({
      from: 'lucie@exemple.test',
      to: ['mairie@ville.test'],
      remoteAddress: '127.0.0.1',
      clientHostname: 'poste.exemple.test',
    });
    expect(await readdir(tmpDir)).toEqual([]);
  });

  test.each(['\n.\n', '\r\n.\n', '\n.\r\n', '\r.\r', '\r\n.\r'])(
    '%j ends no mail: a second one cannot be smuggled in under another name',
    async (end) => {
      const client = await listen();
      await toMairie(client);
      await client.say('DATA');
      const smuggled = 'MAIL FROM:<maire@ville.test>\r\nRCPT TO:<mairie@ville.test>\r\nDATA\r\nSubject: faux';
      client.socket.write(`Subject: vrai\r\n\r\nun${end}${smuggled}\r\n`);
      expect(await client.say('.')).toBe('250 2.0.0 stored');
      expect(received.map(({ envelope }) => envelope.from)).toEqual(['lucie@exemple.test']);
      expect(received[0]!.bytes.toString()).toContain('Subject: faux');
    },
  );

  test('says its limits, and neither AUTH nor STARTTLS', async () => {
    const client = await listen({ maxBytes: 12_345, name: 'courrier.ville.test' });
    expect(client.greeting).toMatch(/^220 courrier\.ville\.test ESMTP/);
    const features = await client.say('EHLO x');
    expect(features).toMatch(/SIZE 12345/);
    expect(features).toMatch(/8BITMIME[^]*SMTPUTF8/);
    expect(features).not.toMatch(/AUTH|STARTTLS/);
    expect(await client.say('AUTH PLAIN AAAA')).toMatch(/^50\d/);
  });

  test('an unknown mailbox is refused by name, an unanswerable question is put off', async () => {
    const client = await listen({
      accepts: async (address) => {
        if (address.startsWith('panne@')) throw new Error('base de données absente');
        return address.startsWith('accueil@') ? 'mairie@ville.test' : false;
      },
    });
    await client.say('EHLO x');
    await client.say('MAIL FROM:<>');
    expect(await client.say('RCPT TO:<inconnu@ville.test>')).toMatch(/^550 5\.1\.1 /);
    expect(await client.say('RCPT TO:<panne@ville.test>')).toMatch(/^451 4\.3\.0 /);
    expect(errors.map(({ message }) => message)).toEqual(['base de données absente']);
    expect(await client.say('RCPT TO:<accueil@ville.test>')).toMatch(/^250/);
    await client.sayData(Buffer.from('Subject: x\r\n\r\nx\r\n'));
    expect(received[0]!.envelope).toMatchObject({ from: '', to: ['mairie@ville.test'] });
  });

  test('more recipients than allowed are put off', async () => {
    const client = await listen({ maxRecipients: 1 });
    await toMairie(client);
    expect(await client.say('RCPT TO:<voirie@ville.test>')).toMatch(/^452 4\.5\.3 /);
  });

  test('a mail announced too large is refused at once, an unannounced one after its end', async () => {
    const client = await listen({ maxBytes: 10_000 });
    await client.say('EHLO x');
    expect(await client.say('MAIL FROM:<lucie@exemple.test> SIZE=10001')).toMatch(/^552 /);
    await toMairie(client);
    expect(await client.sayData(Buffer.from(`${'a'.repeat(70)}\r\n`.repeat(300)))).toMatch(/^552 5\.3\.4 /);
    expect(received).toEqual([]);
    expect(await readdir(tmpDir)).toEqual([]);
    await toMairie(client);
    expect(await client.sayData(Buffer.from('Subject: petit\r\n\r\nx\r\n'))).toMatch(/^250/);
  });

  test('what could not be made durable is not acknowledged', async () => {
    const client = await listen({ receive: () => Promise.reject(new Error('disque plein')) });
    await toMairie(client);
    expect(await client.sayData(Buffer.from('Subject: x\r\n\r\nx\r\n'))).toMatch(/^451 4\.3\.0 /);
    expect(errors.map(({ message }) => message)).toEqual(['disque plein']);
    expect(await readdir(tmpDir)).toEqual([]);
  });

  test('a spool that cannot be written is a 451, and the dialogue goes on', async () => {
    const client = await listen({ tmpDir: join(tmpDir, 'absent') });
    await toMairie(client);
    expect(await client.sayData(Buffer.from('Subject: x\r\n\r\nx\r\n'))).toMatch(/^451 4\.3\.0 /);
    expect(await client.say('NOOP')).toMatch(/^250/);
  });

  test('250 is said after `receive`, and the file may be taken away', async () => {
    let stored = () => undefined as void;
    let started = () => undefined as void;
    const underWay = new Promise<void>((resolve) => (started = resolve));
    const client = await listen({
      receive: async ({ raw }) => {
        started();
        await new Promise<void>((resolve) => (stored = resolve));
        await rename(raw.path, join(tmpDir, 'gardé.eml'));
      },
    });
    await toMairie(client);
    const answer = client.sayData(Buffer.from('Subject: x\r\n\r\nx\r\n'));
    expect(await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 150, 'silence'))])).toBe(
      'silence',
    );
    await underWay;
    stored();
    expect(await answer).toMatch(/^250/);
    expect(await readdir(tmpDir)).toEqual(['gardé.eml']);
  });

  test('a client that leaves in the middle leaves nothing', async () => {
    const client = await listen();
    await toMairie(client);
    await client.say('DATA');
    client.socket.write('Subject: x\r\n\r\ndébut');
    await eventually(async () => expect(await readdir(tmpDir)).toHaveLength(1));
    client.socket.destroy();
    await eventually(async () => expect(await readdir(tmpDir)).toEqual([]));
    expect(received).toEqual([]);
  });

  test('SMTPUTF8 addresses are taken', async () => {
    const client = await listen();
    await client.say('EHLO x');
    expect(await client.say('MAIL FROM:<h\u00c3\u00a9l\u00c3\u00a8ne@exemple.test> SMTPUTF8')).toMatch(
      /^250/,
    );
  });

  test('closing dismisses the idle and lets a transaction end', async () => {
    let stored = () => undefined as void;
    let started = () => undefined as void;
    const underWay = new Promise<void>((resolve) => (started = resolve));
    const busy = await listen({
      receive: () =>
        new Promise<void>((resolve) => {
          stored = resolve;
          started();
        }),
    });
    const idle = await smtpDialogue(listener.address().port);
    await toMairie(busy);
    const answer = busy.sayData(Buffer.from('Subject: x\r\n\r\nx\r\n'));
    await underWay;
    const closed = listener.close(5_000);
    expect(await idle.reply()).toMatch(/^421 4\.3\.2 /);
    stored();
    expect(await answer).toMatch(/^250/);
    await closed;
  });

  test('closing does not wait for ever', async () => {
    const busy = await listen({ receive: () => new Promise<void>(() => undefined) });
    await toMairie(busy);
    void busy.sayData(Buffer.from('Subject: x\r\n\r\nx\r\n'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(listener.close(200)).resolves.toBeUndefined();
  });
});
