import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { MAIL_MAX_BYTES } from './mail-size.js';
import { spoolMail, type SpooledMail } from './spool-mail.js';

export interface ReceivedMail {
  /** '' = `MAIL FROM:<>` */
  from: string;
  /** as accepted: what `accepts` returned, when it returned a string */
  to: string[];
  remoteAddress: string;
  clientHostname: string;
}

export interface SmtpListenerOptions {
  host: string;
  port: number;
  /** false → 550 5.1.1; a string replaces the address (a canonical mailbox) */
  accepts(address: string): Promise<boolean | string>;
  /** 250 is said once this resolves: what it got must be durable by then. It may move the file away. */
  receive(mail: { envelope: ReceivedMail; raw: SpooledMail }): Promise<void>;
  tmpDir: string;
  maxBytes?: number;
  maxRecipients?: number;
  maxClients?: number;
  socketTimeoutMs?: number;
  /** the name in the greeting */
  name?: string;
  onError?(error: Error): void;
}

export interface SmtpListener {
  /** port 0 asked: the one the system gave */
  address(): { host: string; port: number };
  /** No new connection, idle ones are told 421; transactions under way have `waitMs` to end. */
  close(waitMs?: number): Promise<void>;
}

/** Plain SMTP for a trusted neighbour (loopback, the town's relay): no AUTH, no STARTTLS yet. */
export const createSmtpListener = async ({
  host,
  port,
  accepts,
  receive,
  tmpDir,
  maxBytes = MAIL_MAX_BYTES,
  maxRecipients = 100,
  maxClients = 100,
  socketTimeoutMs = 300_000,
  name = 'parvis',
  onError = () => undefined,
}: SmtpListenerOptions): Promise<SmtpListener> => {
  const underWay = new Set<string>();
  let closing = false;

  const server = new SMTPServer({
    name,
    banner: 'Parvis',
    size: maxBytes,
    maxClients,
    socketTimeout: socketTimeoutMs,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onMailFrom: (_address, _session, done) => done(closing ? refusal(421, '4.3.2 shutting down') : null),
    onRcptTo: ({ address }, session, done) => {
      if (session.envelope.rcptTo.length >= maxRecipients)
        return done(refusal(452, '4.5.3 too many recipients'));
      accepts(address).then(
        (accepted) => {
          if (!accepted) return done(refusal(550, '5.1.1 no such mailbox here'));
          if (typeof accepted === 'string') canonicalNames(session).set(address, accepted);
          done();
        },
        (error: Error) => {
          onError(error);
          done(refusal(451, '4.3.0 try again later'));
        },
      );
    },
    onData: (stream, session, done) => {
      underWay.add(session.id);
      const names = canonicalNames(session);
      const envelope: ReceivedMail = {
        from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
        to: [...new Set(session.envelope.rcptTo.map(({ address }) => names.get(address) ?? address))],
        remoteAddress: session.remoteAddress,
        clientHostname: session.hostNameAppearsAs || session.clientHostname,
      };
      take(stream, envelope)
        .then(
          () => done(null, '2.0.0 stored'),
          (error: Error) => done(error),
        )
        .finally(() => {
          names.clear();
          underWay.delete(session.id);
        });
    },
  });

  const take = async (stream: NodeJS.ReadableStream, envelope: ReceivedMail): Promise<void> => {
    const spooled = await spoolMail(stream, { tmpDir, maxBytes }).catch((error: Error) => {
      onError(error);
      throw notStored(error);
    });
    if (!spooled) throw refusal(552, `5.3.4 message exceeds ${maxBytes} bytes`);
    try {
      await receive({ envelope, raw: { path: spooled.path, sha256: spooled.sha256, size: spooled.size } });
    } catch (error) {
      onError(error as Error);
      throw notStored(error);
    } finally {
      await spooled.discard();
    }
  };

  server.on('error', onError);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

  return {
    address: () => {
      const bound = server.server.address() as AddressInfo;
      return { host: bound.address, port: bound.port };
    },
    close: async (waitMs = 10_000) => {
      closing = true;
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      const until = performance.now() + waitMs;
      for (;;) {
        const late = performance.now() >= until;
        for (const connection of server.connections) {
          if (late || !underWay.has(connection.id)) dismiss(connection);
        }
        // a client that does not hang up in turn is not waited for
        if (server.connections.size === 0)
          return Promise.race([ended, pause(Math.max(until - performance.now(), 500))]);
        await Promise.race([ended, pause(20)]);
      }
    },
  };
};

const dismiss = (connection: { send(code: number, message: string): void; close(): void }) => {
  connection.send(421, '4.3.2 shutting down');
  connection.close();
};

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

/** Temporary either way: the sender keeps the mail and comes again. 53100: the database's disk. */
const notStored = (error: unknown): Error =>
  ['ENOSPC', 'EDQUOT', '53100'].includes(String((error as { code?: unknown }).code))
    ? refusal(452, '4.3.1 no room left, try again later')
    : refusal(451, '4.3.0 not stored, try again later');

const namesBySession = new WeakMap<SMTPServerSession, Map<string, string>>();

const canonicalNames = (session: SMTPServerSession): Map<string, string> => {
  const names = namesBySession.get(session) ?? new Map<string, string>();
  namesBySession.set(session, names);
  return names;
};
