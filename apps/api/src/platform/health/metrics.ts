import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Figures for Prometheus. Gauges are read when asked, from small partial indexes; a database away leaves them out. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'parvis_http_request_seconds',
    help: 'Time to answer, by route and status class',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor(work: UnitOfWork) {
    collectDefaultMetrics({ register: this.registry });
    const gauge = (name: string, help: string, sql: string) =>
      this.gauge(name, help, async () => (await work.row<{ n: number }>(sql))!.n);
    gauge(
      'parvis_events_unrelayed',
      'Events not yet handed to jobs',
      `select count(*) as n from ticket_event where relayed_at is null`,
    );
    gauge(
      'parvis_intake_unfiled',
      'Mail received and not yet filed',
      `select count(*) as n from intake where state in ('received', 'parsing')`,
    );
    gauge(
      'parvis_intake_quarantined',
      'Mail nobody could read',
      `select count(*) as n from intake where state = 'quarantined'`,
    );
    gauge(
      'parvis_promises_armed',
      'Promises running or paused',
      `select count(*) as n from commitment where wake_at is not null`,
    );
    gauge(
      'parvis_jobs_waiting',
      'Jobs in the queue',
      `select count(*) as n from graphile_worker._private_jobs`,
    );
  }

  /** One more figure, of a room's own. */
  gauge(name: string, help: string, read: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        const figure = await read().catch(() => null);
        if (figure === null) this.reset();
        else this.set(figure);
      },
    });
  }

  /** One figure of each of several things, by name. */
  gauges(name: string, help: string, label: string, read: () => Promise<Map<string, number>>): void {
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      async collect() {
        const figures = await read().catch(() => new Map<string, number>());
        this.reset();
        for (const [of, figure] of figures) this.set({ [label]: of }, figure);
      },
    });
  }

  expose(): Promise<string> {
    return this.registry.metrics();
  }
}
