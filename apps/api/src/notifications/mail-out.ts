import path from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createOutboxSender, createSmtpSender, type MailSender } from '@parvis/channels';
import { Environment } from '../platform/config/environment.js';

/** The way out: the town's SMTP server, or files in the outbox when none is set. */
@Injectable()
export class MailOut implements OnModuleDestroy {
  readonly sender: MailSender;
  /** sending the same message twice shows once: an interrupted sending may simply be done again */
  readonly repeatable: boolean;
  readonly outbox: string;

  constructor(environment: Environment) {
    this.outbox = path.resolve(environment.PARVIS_DATA_DIR, 'outbox');
    this.repeatable = environment.SMTP_URL === undefined;
    this.sender = environment.SMTP_URL
      ? createSmtpSender(environment.SMTP_URL)
      : createOutboxSender(this.outbox);
  }

  async onModuleDestroy(): Promise<void> {
    await this.sender.close();
  }
}
