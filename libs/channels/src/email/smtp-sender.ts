import { Readable, type PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { MailSender, OutgoingMail, SendOutcome } from '../port/mail-sender.js';
import { composeMail, plainAddress, UnwritableMailError } from './compose-mail.js';
import { outcomeOfError, type SmtpError } from './smtp-outcome.js';

export interface SmtpSenderOptions {
  connectionTimeoutMs?: number;
  /** silence after which the connection is given up; RFC 5321 §4.5.3.2.6 wants ten minutes after DATA */
  socketTimeoutMs?: number;
  maxConnections?: number;
}

/** `smtp://user:password@relay.test:587` or `smtps://…`; options of nodemailer may follow as a query. */
export const createSmtpSender = (
  url: string,
  { connectionTimeoutMs = 10_000, socketTimeoutMs = 600_000, maxConnections = 2 }: SmtpSenderOptions = {},
): MailSender => {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections,
    maxMessages: 100,
    // the pool would send again, on its own, a mail whose connection broke: that decision is not its own
    maxRequeues: 0,
    connectionTimeout: connectionTimeoutMs,
    greetingTimeout: connectionTimeoutMs,
    dnsTimeout: connectionTimeoutMs,
    socketTimeout: socketTimeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const handedOver = new WeakSet<object>();
  // The library's own stream reads the mail ahead, before the envelope is even accepted. This one is read by the
  // socket alone, after the 354: its end is the moment from which silence leaves a doubt.
  transport.use('stream', (mail, done) => {
    const bytes = mail.data.raw as Buffer;
    mail.message.createReadStream = () =>
      Readable.from(slices(bytes)).once('end', () => handedOver.add(bytes)) as PassThrough;
    done();
  });
  return {
    send: async (mail) => {
      const written = await write(mail);
      if ('status' in written) return written;
      const { bytes: raw, envelope } = written;
      try {
        const info = await transport.sendMail({ envelope: { ...envelope, size: raw.length }, raw });
        if (info.rejected.length === 0) return { status: 'sent', response: info.response };
        return {
          status: 'technical-failure',
          reason: `refused for ${info.rejected.join(', ')}, taken for the others`,
          code: 'partly-refused',
        };
      } catch (error) {
        return outcomeOfError(error as SmtpError, handedOver.has(raw));
      }
    },
    verify: async () => {
      await transport.verify();
    },
    close: async () => transport.close(),
  };
};

const write = async (
  mail: OutgoingMail,
): Promise<SendOutcome | { bytes: Buffer; envelope: { from: string; to: string[] } }> => {
  try {
    return {
      bytes: await composeMail(mail),
      envelope: {
        from: mail.envelopeFrom && plainAddress(mail.envelopeFrom),
        to: mail.to.map(({ address }) => plainAddress(address)),
      },
    };
  } catch (error) {
    if (error instanceof UnwritableMailError) return unwritable(error);
    throw error;
  }
};

export const unwritable = (error: UnwritableMailError): SendOutcome => ({
  status: 'permanent-failure',
  reason: error.message,
  code: 'unwritable',
});

/** Small enough that a slow socket holds the end back. */
function* slices(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += 16_384) yield bytes.subarray(start, start + 16_384);
}
