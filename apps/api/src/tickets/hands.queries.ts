import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Adrift } from '@parvis/domain';
import { absentAt, writableTo } from '../agents/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Metrics } from '../platform/health/metrics.js';

/**
 * `adrift` of the domain, asked of all files at once: $1 is now. Both halves are ranges of partial indexes, of what no
 * queue shows and of what somebody has.
 */
export const ADRIFT = `
  select t.id, t.number, 'unqueued' as because from ticket t
  where not t.queued and t.status in ('new', 'open', 'waiting-resident', 'waiting-third-party')
  union all
  select t.id, t.number, case when not a.active then 'disabled'
    when ${absentAt('a.id', '$1')} then 'absent' else 'cannot-write' end
  from ticket t join account a on a.id = t.assignee_id
  where t.queued and t.status <> 'closed' and t.assignee_id is not null
    and (not a.active or ${absentAt('a.id', '$1')} or not ${writableTo('a.id')})`;

export interface AdriftFile {
  id: string;
  number: string;
  because: Adrift;
}

@Injectable()
export class HandsQueries implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge(
      'parvis_files_adrift',
      'Open files in no queue and in no present agent’s hands',
      async () => (await this.adrift()).length,
    );
  }

  /** Open files nobody would find, by number; none as long as the house is in order. */
  adrift(): Promise<AdriftFile[]> {
    return this.work.rows<AdriftFile>(`${ADRIFT} order by number limit 1000`, [this.clock.now()]);
  }
}
