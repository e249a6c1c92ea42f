import { afterEach, describe, expect, test } from '@jest/globals';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailSender } from '../port/mail-sender.js';
import { composeMail } from './compose-mail.js';
import { createSmtpSender } from './smtp-sender.js';
import { aMail } from './testing/a-mail.js';
import { mailSenderContract } from './testing/mail-sender-contract.js';

const startServer = async (options: SMTPServerOptions = {}) => {
  const mails: { raw: Buffer; from: string; to: string[] }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 10,
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push({
          raw: Buffer.concat(chunks),
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
        });
        done(null, 'taken');
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    mails,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

mailSenderContract('the SMTP sender', async () => {
  const server = await startServer();
  const sender = createSmtpSender(server.url);
  return {
    sender,
    left: async () => server.mails.map(({ raw }) => raw),
    tearDown: async () => {
      await sender.close();
      await server.stop();
    },
  };
});

describe('the SMTP sender', () => {
  const stops: (() => unknown)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });
  const senderTo = (url: string, options = {}): MailSender => {
    const sender = createSmtpSender(url, { connectionTimeoutMs: 1_000, ...options });
    stops.push(() => sender.close());
    return sender;
  };
  const serverWith = async (options: SMTPServerOptions = {}) => {
    const server = await startServer(options);
    stops.push(server.stop);
    return server;
  };
  const refusing = (responseCode: number) => Object.assign(new Error('refused'), { responseCode });
  /** A server that follows a script instead of the RFC. */
  const scripted = async (
    onLine: (line: string, socket: Socket) => void,
    greeting = '220 x ESMTP\r\n',
  ): Promise<string> => {
    const server: Server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write(greeting);
      let rest = '';
      socket.on('data', (chunk) => {
        const lines = (rest + chunk.toString('latin1')).split('\r\n');
        rest = lines.pop()!;
        for (const line of lines) onLine(line, socket);
      });
      stops.push(() => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    stops.push(() => new Promise((resolve) => server.close(resolve)));
    return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const polite =
    (atEnd: (socket: Socket) => void, atData = '354 go\r\n') =>
    (line: string, socket: Socket) => {
      if (/^EHLO/.test(line)) socket.write('250 x\r\n');
      else if (/^(?:MAIL|RCPT)/.test(line)) socket.write('250 ok\r\n');
      else if (line === 'DATA') socket.write(atData);
      else if (line === '.') atEnd(socket);
    };

  test('the wire carries the bytes that the outbox writes', async () => {
    const server = await serverWith();
    const outcome = await senderTo(server.url).send(aMail({ html: '<p>Été</p>' }));
    expect(outcome).toEqual({ status: 'sent', response: expect.stringContaining('taken') });
    const composed = await composeMail(aMail({ html: '<p>Été</p>' }));
    expect(server.mails[0]!.raw.toString().trimEnd()).toBe(composed.toString().trimEnd());
    expect(server.mails[0]).toMatchObject({ from: 'retours@ville.test', to: ['elodie@exemple.test'] });
  });

  test('an empty reverse path stays empty', async () => {
    const server = await serverWith();
    await senderTo(server.url).send(aMail({ envelopeFrom: '' }));
    expect(server.mails[0]!.from).toBe('');
  });

  test.each([
    [
      'a recipient refused for good',
      { onRcptTo: (_a, _s, done) => done(refusing(550)) },
      'permanent-failure',
      'smtp-550',
    ],
    [
      'a recipient put off',
      { onRcptTo: (_a, _s, done) => done(refusing(450)) },
      'temporary-failure',
      'smtp-450',
    ],
    [
      'a sender refused: our affair',
      { onMailFrom: (_a, _s, done) => done(refusing(550)) },
      'technical-failure',
      'smtp-550',
    ],
    [
      'a content refused',
      { onData: (stream, _s, done) => stream.on('end', () => done(refusing(554))).resume() },
      'permanent-failure',
      'smtp-554',
    ],
    [
      'a content put off',
      { onData: (stream, _s, done) => stream.on('end', () => done(refusing(451))).resume() },
      'temporary-failure',
      'smtp-451',
    ],
    [
      'a mail too large for them',
      { size: 100 },
      'permanent-failure',
      expect.stringMatching(/^(?:emessage|smtp-552)$/),
    ],
  ] satisfies [string, SMTPServerOptions, string, unknown][])('%s', async (_what, options, status, code) => {
    const server = await serverWith(options as SMTPServerOptions);
    expect(await senderTo(server.url).send(aMail())).toMatchObject({ status, code });
  });

  test('one of two recipients refused is said, not hidden', async () => {
    const server = await serverWith({
      onRcptTo: ({ address }, _s, done) => done(address.startsWith('paul') ? refusing(550) : null),
    });
    const to = ['elodie@exemple.test', 'paul@exemple.test'].map((address) => ({ name: '', address }));
    expect(await senderTo(server.url).send(aMail({ to }))).toMatchObject({
      status: 'technical-failure',
      code: 'partly-refused',
      reason: expect.stringContaining('paul@exemple.test'),
    });
  });

  test('nobody listens: try again', async () => {
    const server = await startServer();
    await server.stop();
    expect(await senderTo(server.url).send(aMail())).toMatchObject({
      status: 'temporary-failure',
      code: 'econnrefused',
    });
  });

  test('a greeting that never comes, or turns us away: try again', async () => {
    expect(await senderTo(await scripted(() => undefined, '')).send(aMail())).toMatchObject({
      status: 'temporary-failure',
    });
    expect(await senderTo(await scripted(() => undefined, '421 busy\r\n')).send(aMail())).toMatchObject({
      status: 'temporary-failure',
      code: 'smtp-421',
    });
  });

  test('a connection lost before DATA: try again', async () => {
    const url = await scripted((line, socket) =>
      /^EHLO/.test(line) ? socket.write('250 x\r\n') : socket.destroy(),
    );
    expect(await senderTo(url).send(aMail())).toMatchObject({ status: 'temporary-failure' });
  });

  test('a connection lost after the last line, before the answer: in doubt, and never sent twice', async () => {
    let ends = 0;
    const url = await scripted(
      polite((socket) => {
        ends++;
        socket.destroy();
      }),
    );
    expect(await senderTo(url).send(aMail())).toMatchObject({
      status: 'technical-failure',
      code: 'in-doubt',
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(ends).toBe(1);
  });

  test('a connection lost in the middle of a large mail: try again, it had no end', async () => {
    let lines = 0;
    const cutting = await scripted((line, socket) =>
      ++lines > 2_000 ? socket.destroy() : polite(() => undefined)(line, socket),
    );
    expect(await senderTo(cutting).send(aMail({ text: 'x'.repeat(20_000_000) }))).toMatchObject({
      status: 'temporary-failure',
    });
  });

  test('silence after the last line: in doubt', async () => {
    const url = await scripted(polite(() => undefined));
    expect(await senderTo(url, { socketTimeoutMs: 300 }).send(aMail())).toMatchObject({
      status: 'technical-failure',
      code: 'in-doubt',
    });
  });

  test('an answer that is no SMTP: in doubt', async () => {
    const url = await scripted(polite((socket) => socket.write('bonjour\r\n')));
    expect(await senderTo(url, { socketTimeoutMs: 300 }).send(aMail())).toMatchObject({
      status: 'technical-failure',
      code: 'in-doubt',
    });
  });

  test('a password that is refused is our affair', async () => {
    const server = await serverWith({
      disabledCommands: ['STARTTLS'],
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_a, _s, done) => done(refusing(535)),
    });
    expect(await senderTo(server.url.replace('//', '//u:p@')).send(aMail())).toMatchObject({
      status: 'technical-failure',
      code: 'smtp-535',
    });
  });
});
