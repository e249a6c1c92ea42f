import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';
import { ProblemError } from '../../platform/problems/problem.js';

/** A person's word on what was put aside: parse again what was quarantined, file as a request what was held. */
@Injectable()
export class RetryIntake {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  async execute(id: string): Promise<void> {
    const rows = await this.work.rows<{ id: string }>(
      `with again as (update intake
         set problem = case when state = 'held' then 'released' end, state = 'received', attempts = 0, relayed_at = null
         where id = $1 and state in ('held', 'quarantined') returning id) select id from again`,
      [id],
    );
    if (rows.length === 0) throw new ProblemError('intake/not-retryable');
    this.notifier.eventsAppended();
    this.notifier.signal({ type: 'intake' });
  }
}
