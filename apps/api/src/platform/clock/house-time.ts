import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Listener } from '../events/listener.js';
import { Metrics } from '../health/metrics.js';
import { Log } from '../log/log.js';
import { Clock } from './clock.js';

const EVERY_MS = 30_000;
/** Less than this is the network's, not the clock's. */
const TOLERANCE_MS = 50;
const ALARMING_MS = 2_000;

/** Sets the clock of this process on the database's, and on a test installation on the town's present. */
@Injectable()
export class HouseTime implements OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private alarmed = false;

  constructor(
    private readonly environment: Environment,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly listener: Listener,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    metrics.gauge(
      'parvis_clock_skew_seconds',
      'By how much this machine’s clock is ahead of the database’s',
      () => Promise.resolve(-this.clock.skew / 1_000),
    );
  }

  /** Once; before anything is decided by it. */
  async read(): Promise<void> {
    await this.readSkew();
    if (this.environment.PARVIS_TEST_CLOCK) await this.readOffset();
  }

  async start(): Promise<void> {
    await this.read();
    this.timer = setInterval(() => void this.readSkew().catch(() => undefined), EVERY_MS).unref();
    if (!this.environment.PARVIS_TEST_CLOCK) return;
    this.listener.signals((signal) => signal.type === 'clock' && this.clock.setOffset(signal.offset));
    // the clock may have been moved while nobody listened
    this.listener.gaps(() => void this.readOffset().catch(() => undefined));
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async readOffset(): Promise<void> {
    const row = await this.work.row<{ clockOffset: number }>(`select clock_offset from installation`);
    this.clock.setOffset(row?.clockOffset ?? 0);
  }

  private async readSkew(): Promise<void> {
    const asked = performance.now();
    const row = await this.work.row<{ at: number }>(
      `select extract(epoch from clock_timestamp())::float8 * 1000 as at`,
    );
    const onTheWay = performance.now() - asked;
    const measured = Math.round(row!.at + onTheWay / 2 - Date.now());
    const tolerance = TOLERANCE_MS + onTheWay / 2;
    if (Math.abs(measured - this.clock.skew) > tolerance)
      this.clock.setSkew(Math.abs(measured) > tolerance ? measured : 0);
    this.alarm(measured);
  }

  private alarm(skew: number): void {
    const alarming = Math.abs(skew) > ALARMING_MS;
    if (alarming && !this.alarmed)
      this.log.warn('clock: this machine’s is not the database’s, whose time is kept', {
        aheadSeconds: -skew / 1_000,
      });
    this.alarmed = alarming;
  }
}
