import type { OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '../clock/clock.js';
import type { Log } from '../log/log.js';
import type { Listener } from './listener.js';
import { WatchLoop } from './watch-loop.js';

/** Looks again at least this often: a timer may be late after a suspended machine, a NOTIFY may be lost. */
const LONGEST_SLEEP_MS = 30_000;

/** Few events bring a date nearer than the one slept for: a busy town is not asked after each. */
const REST_MS = 250;

/** Work that has its instant. */
export interface Due {
  /** does a batch of what is due now; @returns how many, 0 when nothing is left */
  execute(): Promise<number>;
  /** when there will be something to do; null when nothing is to come */
  next(now: Date): Promise<Date | null>;
}

/** One timer per worker, armed on the next instant. New events re-arm it, a jump of the clock too. */
export abstract class DueWaker implements OnModuleDestroy {
  private readonly loop: WatchLoop;

  constructor(
    name: string,
    private readonly due: Due,
    private readonly clock: Clock,
    private readonly listener: Listener,
    log: Log,
  ) {
    this.loop = new WatchLoop(
      () => this.doAll(),
      (error) => log.warn(`${name}: could not look`, error),
      REST_MS,
    );
  }

  start(): void {
    this.clock.onJump(() => this.loop.poke());
    this.listener.events(() => this.loop.poke());
    this.loop.start();
  }

  private async doAll(): Promise<number> {
    while ((await this.due.execute()) > 0 && !this.loop.isStopped);
    const now = this.clock.now();
    const next = await this.due.next(now);
    if (!next) return LONGEST_SLEEP_MS;
    // rows another worker holds are still due: give it a moment
    return Math.min(Math.max(next.getTime() - now.getTime(), 50), LONGEST_SLEEP_MS);
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }
}
