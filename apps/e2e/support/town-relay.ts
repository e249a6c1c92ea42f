import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A town's SMTP server: it takes every mail, and keeps what it took. */
export interface TownRelay {
  url: string;
  /** the text parts it took for this address, oldest first */
  textsTo(address: string): string[];
  stop(): Promise<void>;
}

export async function townRelay(): Promise<TownRelay> {
  const mails: { raw: string; to: string[] }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 10,
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        mails.push({ raw: Buffer.concat(chunks).toString('utf8'), to });
        done(null, 'taken');
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    textsTo: (address) => mails.filter(({ to }) => to.includes(address)).map(({ raw }) => readable(raw)),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Its parts as written, whether they travelled in base64 or quoted-printable. */
const readable = (raw: string): string =>
  raw
    .split(/\r?\n--[^\r\n]+\r?\n/)
    .map((part) => {
      const [head = '', ...body] = part.split(/\r?\n\r?\n/);
      const text = body.join('\n\n');
      if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
      return /quoted-printable/i.test(head) ? unquoted(text) : text;
    })
    .join('\n');

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString('utf8');
