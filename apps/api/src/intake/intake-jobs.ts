import { Injectable } from '@nestjs/common';
import type { RelaySource } from '../platform/events/relay-source.js';
import { JobRunner } from '../platform/jobs/job-runner.js';
import { FileMail } from './commands/file-mail.js';

@Injectable()
export class IntakeJobs {
  constructor(
    private readonly jobs: JobRunner,
    private readonly fileMail: FileMail,
  ) {}

  register(): void {
    this.jobs.handle('file-mail', ({ intakeId }: { intakeId: string }) => this.fileMail.execute(intakeId));
  }
}

/** New rows of the intake ledger become filing jobs. */
export const intakeSource: RelaySource = {
  table: 'intake',
  key: 'id',
  oldest: 'received_at',
  columns: 'id',
  atOnce: 200,
  jobs: (rows) => rows.map(({ id: intakeId }) => ({ task: 'file-mail', payload: { intakeId } })),
};
