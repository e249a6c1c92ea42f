import { Injectable } from '@nestjs/common';
import { JobRunner } from '../platform/jobs/job-runner.js';
import { AcknowledgeRegistration } from './commands/acknowledge-registration.js';
import { DeliverAccountMail } from './commands/deliver-account-mail.js';
import { DeliverMessage } from './commands/deliver-message.js';
import { TellResident } from './commands/tell-resident.js';

@Injectable()
export class NotificationJobs {
  constructor(
    private readonly jobs: JobRunner,
    private readonly acknowledge: AcknowledgeRegistration,
    private readonly deliver: DeliverMessage,
    private readonly tell: TellResident,
    private readonly account: DeliverAccountMail,
  ) {}

  register(): void {
    this.jobs.handle('acknowledge-registration', ({ ticketId }: { ticketId: string }) =>
      this.acknowledge.execute(ticketId),
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
  }
}
