import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createSmtpListener, type SmtpListener } from '@parvis/channels';
import { ReplyAddress } from '../conversations/index.js';
import { OrganisationQueries } from '../organisation/index.js';
import { Environment } from '../platform/config/environment.js';
import { Log } from '../platform/log/log.js';
import { FileStore } from '../platform/storage/file-store.js';
import { ReceiveMail } from './commands/receive-mail.js';

/**
 * Mail by SMTP, for the town's mailboxes in use and the reply addresses of the files of any. They are asked of the
 * database at each RCPT, so that one just added is open at once. 250 means: in the ledger.
 */
@Injectable()
export class SmtpDoor implements OnModuleDestroy {
  private listener: SmtpListener | null = null;

  constructor(
    private readonly environment: Environment,
    private readonly organisation: OrganisationQueries,
    private readonly replyAddress: ReplyAddress,
    private readonly receive: ReceiveMail,
    private readonly files: FileStore,
    private readonly log: Log,
  ) {}

  /** @returns where it listens, or null when switched off */
  async start(): Promise<string | null> {
    const setting = this.environment.PARVIS_SMTP_LISTEN;
    if (setting === 'off') return null;
    await this.files.sweepIncoming();
    const colon = setting.lastIndexOf(':');
    this.listener = await createSmtpListener({
      host: setting.slice(0, colon),
      port: Number(setting.slice(colon + 1)),
      tmpDir: await this.files.incoming(),
      accepts: async (address) => (await this.mailboxOf(address)) !== null,
      receive: async ({ envelope, raw }) => {
        const recipients = envelope.to.map((address) => address.toLowerCase());
        const mailboxIds = await this.mailboxesOf(recipients);
        await this.receive.execute({ raw, envelopeFrom: envelope.from, mailboxIds, recipients });
      },
      onError: (error) => this.log.warn('smtp: transaction failed', { err: error }),
    });
    return this.listens();
  }

  /** where mail must be delivered; null when switched off. A process that only serves pages tells the setting. */
  listens(): string | null {
    const setting = this.environment.PARVIS_SMTP_LISTEN;
    if (setting === 'off') return null;
    const bound = this.listener?.address();
    return bound ? `${bound.host}:${bound.port}` : setting;
  }

  private async mailboxesOf(addresses: string[]): Promise<string[]> {
    const ids = new Set<string>();
    for (const address of addresses) {
      const id = await this.mailboxOf(address);
      if (id) ids.add(id);
    }
    // they were there at RCPT: a 250 that files nothing would lose the mail
    if (ids.size === 0) throw new Error('no mailbox is left for this mail');
    return [...ids];
  }

  private async mailboxOf(address: string): Promise<string | null> {
    const answered = this.replyAddress.read(address)?.mailbox;
    const mailbox = answered
      ? await this.organisation.mailboxEver(answered)
      : await this.organisation.mailbox(address);
    return mailbox?.id ?? null;
  }

  /** first of all doors to close: transactions under way may end */
  async stop(): Promise<void> {
    const listener = this.listener;
    this.listener = null;
    await listener?.close(5_000);
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }
}
