import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Doctor } from '../platform/doctor/doctor.js';
import { Metrics } from '../platform/health/metrics.js';

/** Somebody is still to be told of it: `nextWarning` of the domain has the instant, this only that there is one. */
const UNTOLD = `t.queued and c.warn_at is null and c.warn_percents <> '{}'
  and (c.state = 'running' or c.state = 'broken' and c.kept_at is null)
  and (c.acknowledged_until is not null or c.warned < case when cardinality(c.warn_percents) > 3
    then c.warn_percents[cardinality(c.warn_percents)] else 104 - cardinality(c.warn_percents) end)`;

/** A telling takes a moment, and an outage is caught up; more is a worker that does not tell. */
const OVERDUE = `c.warn_at < $1::timestamptz - interval '5 minutes' and not (c.state = 'running' and c.due_at <= $1)`;

@Injectable()
export class WarningInvariants {
  constructor(
    doctor: Doctor,
    metrics: Metrics,
    clock: Clock,
    private readonly work: UnitOfWork,
  ) {
    doctor.holds({
      name: 'warnings',
      says: 'Of every promise somebody is still to be told of, it is known when.',
      rows: {
        from: 'commitment c join ticket t on t.id = c.ticket_id',
        key: 'c.id',
        type: 'uuid',
        label: `t.number || ' ' || c.kind`,
        wrong: `case when ${UNTOLD} then 'warns nobody' end`,
      },
      // armed on now: the waker finds whether it is time, and when it will be
      repair: (ids) => this.arm(ids, clock.now()),
    });
    metrics.gauge(
      'parvis_warnings_untold',
      'Warnings that should have been told five minutes ago',
      async () => {
        const rows = await work.rows(`select 1 from commitment c where ${OVERDUE} limit 1000`, [clock.now()]);
        return rows.length;
      },
    );
  }

  /** Under the row's lock: what a command has just decided is looked at again, and left alone. */
  private async arm(ids: string[], now: Date): Promise<number> {
    const armed = await this.work.rows(
      `with armed as (update commitment c set warn_at = $2 from ticket t
         where t.id = c.ticket_id and c.id = any($1::uuid[]) and ${UNTOLD} returning c.id) select * from armed`,
      [ids, now],
    );
    return armed.length;
  }
}
