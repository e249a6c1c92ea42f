import { Body, Controller, Get, Put } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Notifier } from '../events/notifier.js';
import { IsInstant } from '../problems/is-instant.js';
import { ProblemError } from '../problems/problem.js';
import { Access } from '../security/access.js';
import { Clock } from './clock.js';

class TestClockDto {
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
  show(): { now: string; offset: number } {
    this.ensureEnabled();
    return { now: this.clock.now().toISOString(), offset: this.clock.offset };
  }

  @Put()
  async set(@Body() { now }: TestClockDto): Promise<{ now: string; offset: number }> {
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
