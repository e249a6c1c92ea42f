import { Body, Controller, Get, Put } from '@nestjs/common';
import type { TestClockBody, TestClockView } from '@parvis/contract';
import { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Notifier } from '../events/notifier.js';
import { Answer, Takes } from '../openapi/describe.js';
import { IsInstant } from '../problems/is-instant.js';
import { ProblemError } from '../problems/problem.js';
import { Access } from '../security/access.js';
import { Clock } from './clock.js';

class TestClockDto implements TestClockBody {
  @IsInstant() now: string;
}

/** `PARVIS_TEST_CLOCK=1` only: another present for promises and files; sessions and rate limits keep the real one. */
@Controller('test/clock')
@Access(['admin'])
export class TestClockController {
  constructor(
    private readonly environment: Environment,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly notifier: Notifier,
  ) {}

  @Get()
  @Answer('TestClockView')
  show(): TestClockView {
    this.ensureEnabled();
    return { now: this.clock.now().toISOString(), offset: this.clock.offset };
  }

  @Put()
  @Takes('TestClockBody')
  @Answer('TestClockView')
  async set(@Body() { now }: TestClockDto): Promise<TestClockView> {
    this.ensureEnabled();
    const offset = new Date(now).getTime() - this.clock.realNow().getTime();
    await this.work.rows(`update installation set clock_offset = $1`, [offset]);
    this.clock.setOffset(offset);
    this.notifier.signal({ type: 'clock', offset });
    return this.show();
  }

  private ensureEnabled(): void {
    if (!this.environment.PARVIS_TEST_CLOCK) throw new ProblemError('clock/disabled');
  }
}
