import { Injectable } from '@nestjs/common';
import { JobRunner } from '../platform/jobs/job-runner.js';
import { AcknowledgeRegistration } from './commands/acknowledge-registration.js';
import { DeliverMessage } from './commands/deliver-message.js';

@Injectable()
export class NotificationJobs {
  constructor(
    private readonly jobs: JobRunner,
    private readonly acknowledge: AcknowledgeRegistration,
    private readonly deliver: DeliverMessage,
  ) {}

  register(): void {
    this.jobs.handle('acknowledge-registration', ({ ticketId }: { ticketId: string }) =>
      this.acknowledge.execute(ticketId),
    );
    this.jobs.handle(
      'deliver-message',
      ({ messageId }: { messageId: string }, { last }) => this.deliver.execute(messageId, last),
      'outside',
    );
  }
}
