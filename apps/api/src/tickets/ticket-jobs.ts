import { Injectable } from '@nestjs/common';
import { JobRunner } from '../platform/jobs/job-runner.js';
import { MoveFiles } from './commands/move-files.js';
import { ReplanPromises } from './replans/replan-promises.js';

@Injectable()
export class TicketJobs {
  constructor(
    private readonly jobs: JobRunner,
    private readonly moveFiles: MoveFiles,
    private readonly replan: ReplanPromises,
  ) {}

  register(): void {
    this.jobs.handle('move-files', ({ serviceId }: { serviceId: string }) =>
      this.moveFiles.ofService(serviceId),
    );
    this.jobs.handle('replan-promises', ({ replanId }: { replanId: string }) =>
      this.replan.execute(replanId),
    );
    this.jobs.handle('move-file', ({ ticketId }: { ticketId: string }) => this.moveFiles.ofTicket(ticketId));
  }
}
