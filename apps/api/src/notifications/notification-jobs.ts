import { Injectable } from '@nestjs/common';
import { JobRunner } from '../platform/jobs/job-runner.js';
import { AcknowledgeRegistration } from './commands/acknowledge-registration.js';
import { AcknowledgeReception } from './commands/acknowledge-reception.js';
import { DeliverAccountMail } from './commands/deliver-account-mail.js';
import { DeliverDigest } from './commands/deliver-digest.js';
import { DeliverMessage } from './commands/deliver-message.js';
import { TellResident } from './commands/tell-resident.js';

@Injectable()
export class NotificationJobs {
  constructor(
    private readonly jobs: JobRunner,
    private readonly acknowledge: AcknowledgeRegistration,
    private readonly reception: AcknowledgeReception,
    private readonly deliver: DeliverMessage,
    private readonly tell: TellResident,
    private readonly account: DeliverAccountMail,
    private readonly digest: DeliverDigest,
  ) {}

  register(): void {
    this.jobs.handle('acknowledge-registration', ({ ticketId }: { ticketId: string }) =>
      this.acknowledge.execute(ticketId),
    );
    this.jobs.handle('acknowledge-reception', ({ ticketId }: { ticketId: string }) =>
      this.reception.execute(ticketId),
    );
    this.jobs.handle('tell-resident', ({ ticketId, eventId }: { ticketId: string; eventId: string }) =>
      this.tell.execute(ticketId, eventId),
    );
    this.jobs.handle(
      'deliver-message',
      ({ messageId }: { messageId: string }, { last }) => this.deliver.execute(messageId, last),
      'outside',
    );
    this.jobs.handle(
      'deliver-account-mail',
      ({ linkId }: { linkId: string }, { last }) => this.account.execute(linkId, last),
      'outside',
    );
    this.jobs.handle(
      'deliver-digest',
      ({ accountId, day }: { accountId: string; day: string }, { last }) =>
        this.digest.execute(accountId, day, last),
      'outside',
    );
  }
}
