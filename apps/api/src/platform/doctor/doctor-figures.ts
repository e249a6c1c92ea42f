import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Metrics } from '../health/metrics.js';

interface Check {
  name: string;
  offenders: number;
  repaired: number;
  endedAt: Date | null;
}

/** What the rounds found, read from its rows: whichever process is asked, it is the same. */
@Injectable()
export class DoctorFigures {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    metrics.gauges('parvis_invariant_offenders', 'Things found out of order and not mended', 'check', () =>
      this.each(({ offenders }) => offenders),
    );
    metrics.gauges('parvis_invariant_repairs_total', 'Things the doctor mended, ever', 'check', () =>
      this.each(({ repaired }) => repaired),
    );
    metrics.gauges(
      'parvis_invariant_age_seconds',
      'Since all of it was last looked at; grows when no worker does',
      'check',
      () =>
        this.each(({ endedAt }) => endedAt && (this.clock.realNow().getTime() - endedAt.getTime()) / 1_000),
    );
  }

  private async each(figure: (check: Check) => number | null): Promise<Map<string, number>> {
    const checks = await this.work.rows<Check>(
      `select name, greatest(offenders, found) as offenders, repaired, ended_at from invariant_check`,
    );
    return new Map(
      checks.flatMap((check) => {
        const value = figure(check);
        return value === null ? [] : [[check.name, value]];
      }),
    );
  }
}
