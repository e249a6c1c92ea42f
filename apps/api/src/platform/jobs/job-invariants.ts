import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Doctor } from '../doctor/doctor.js';

const JOB = {
  from: 'graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id',
  key: 'j.id',
  type: 'bigint',
  label: `k.identifier || ' ' || j.id`,
} as const;

@Injectable()
export class JobInvariants {
  constructor(
    doctor: Doctor,
    private readonly work: UnitOfWork,
  ) {
    doctor.holds(
      {
        name: 'jobs',
        says: 'Every job is done in the end, or will be tried again.',
        rows: {
          ...JOB,
          where: 'j.attempts >= j.max_attempts and j.locked_at is null',
          wrong: `'was given up: ' || coalesce(left(j.last_error, 200), '')`,
        },
      },
      {
        name: 'job-holders',
        says: 'Every job under way is in the hands of a worker that lives.',
        rows: {
          ...JOB,
          // by the clock of the database, which wrote it
          where: `j.locked_at < clock_timestamp() - interval '2 minutes'`,
          wrong: `case when not exists (select 1 from worker_process w where w.id = j.locked_by)
            then 'is held by nobody alive' end`,
        },
        repair: (ids) => this.free(ids),
      },
    );
  }

  /** A job is idempotent by what it is given: done again, it does no harm. */
  private async free(ids: string[]): Promise<number> {
    await this.work.rows(
      `select graphile_worker.force_unlock_workers(array(
         select distinct locked_by from graphile_worker._private_jobs j where id = any($1::bigint[])
           and not exists (select 1 from worker_process w where w.id = j.locked_by)))`,
      [ids],
    );
    return ids.length;
  }
}
