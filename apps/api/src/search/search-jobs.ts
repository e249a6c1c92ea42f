import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { JobRunner } from '../platform/jobs/job-runner.js';
import { IndexTicket } from './index-ticket.js';

@Injectable()
export class SearchJobs implements OnModuleDestroy {
  private stopping = false;

  constructor(
    private readonly jobs: JobRunner,
    private readonly indexTicket: IndexTicket,
  ) {}

  /** In the background, until nothing is missing: a search a few minutes old is better than a start that waits. */
  async catchUp(): Promise<void> {
    while (!this.stopping && (await this.indexTicket.catchUp()) > 0);
  }

  onModuleDestroy(): void {
    this.stopping = true;
  }

  register(): void {
    this.jobs.handle('index-ticket', ({ ticketId }: { ticketId: string }) =>
      this.indexTicket.execute(ticketId),
    );
  }
}
