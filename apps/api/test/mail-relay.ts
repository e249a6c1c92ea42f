import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface RelayedMail {
  raw: string;
  from: string;
  to: string[];
}

/** What the next mails meet; a thrown `refusal` is said to the client. */
export interface RelayManners {
  recipient: (address: string) => void;
  /** the whole mail is here, its 250 not said yet */
  data: (mail: RelayedMail) => void | Promise<void>;
}

/** The town's relay: a real SMTP server that keeps what it says 250 to. */
export interface MailRelay {
  url: string;
  mails: RelayedMail[];
  /** from now on; `{}` is good manners again */
  behave(manners: Partial<RelayManners>): void;
  /** cuts every connection, in the middle of whatever is being said */
  hangUp(): void;
  /** what it took for this address, oldest first */
  mailsTo(address: string): RelayedMail[];
  stop(): Promise<void>;
}

export const refusal = (responseCode: number, text = 'refused by the test'): Error =>
  Object.assign(new Error(text), { responseCode });

/** @param port the one it had before, to come back there */
export async function mailRelay(port = 0): Promise<MailRelay> {
  const mails: RelayedMail[] = [];
  let manners: Partial<RelayManners> = {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 10,
    onRcptTo: ({ address }, _session, done) => {
      try {
        manners.recipient?.(address);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const mail = {
          raw: Buffer.concat(chunks).toString('utf8'),
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
        };
        Promise.resolve(mail)
          .then(manners.data)
          .then(
            () => {
              mails.push(mail);
              done(null, 'taken');
            },
            (error: Error) => done(error),
          );
      });
    },
  });
  server.on('error', () => undefined); // clients of these tests die in mid-sentence
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    behave: (next) => (manners = next),
    hangUp: () => {
      for (const connection of server.connections) connection.close();
    },
    mailsTo: (address) => mails.filter(({ to }) => to.includes(address)),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
