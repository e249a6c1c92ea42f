import { Injectable } from '@nestjs/common';
import type { RelaySource } from '../platform/events/relay.js';
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
  name: 'intake',
  async claim(query, now) {
    const rows = await query(
      `with claimed as (
         update intake set relayed_at = $1 where id in (
           select id from intake where relayed_at is null order by received_at limit 200 for update skip locked)
         returning id) select id from claimed`,
      [now],
    );
    return {
      claimed: rows.length,
      jobs: rows.map(({ id }) => ({ task: 'file-mail', payload: { intakeId: id } })),
    };
  },
};
