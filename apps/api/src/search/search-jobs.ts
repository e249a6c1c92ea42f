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
    this.jobs.handle('index-tickets', async ({ ticketIds }: { ticketIds: string[] }) => {
      try {
        await this.indexTicket.execute(ticketIds);
      } catch (error) {
        if (ticketIds.length === 1) throw error;
        // one that can't be indexed keeps none of the others out
        const each = await Promise.allSettled(ticketIds.map((id) => this.indexTicket.execute([id])));
        const failed = each.find(({ status }) => status === 'rejected');
        if (failed) throw (failed as PromiseRejectedResult).reason;
      }
    });
  }
}
