import { Controller, Get, Header, type OnApplicationBootstrap } from '@nestjs/common';
import type { HealthView, ReadyView } from '@parvis/contract';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Listener } from '../events/listener.js';
import { Answer } from '../openapi/describe.js';
import { ProblemError } from '../problems/problem.js';
import { Access } from '../security/access.js';
import { Metrics } from './metrics.js';

/** Liveness answers without asking anyone; readiness asks the database. */
@Controller()
@Access('public')
export class HealthController implements OnApplicationBootstrap {
  private demo = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly listener: Listener,
    private readonly metrics: Metrics,
  ) {}

  @Get('api/health')
  @Answer('HealthView')
  @Header('cache-control', 'no-store')
  live(): HealthView {
    return { status: 'ok', demo: this.demo };
  }

  @Get('api/health/ready')
  @Answer('ReadyView')
  @Header('cache-control', 'no-store')
  async ready(): Promise<ReadyView> {
    const row = await this.work.row<{ ready: boolean }>(
      `select ready_at is not null as ready from installation`,
    );
    if (row?.ready === false)
      throw new ProblemError('server/unavailable', { because: 'demo town being written' });
    return { status: 'ready', listening: this.listener.listening };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  expose(): Promise<string> {
    return this.metrics.expose();
  }

  /** Once: an installation stays what it was founded as. */
  async onApplicationBootstrap(): Promise<void> {
    const row = await this.work.row<{ demo: boolean }>(`select demo from installation`);
    this.demo = row?.demo ?? false;
  }
}
