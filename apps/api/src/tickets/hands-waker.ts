import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Listener } from '../platform/events/listener.js';
import { WatchLoop } from '../platform/events/watch-loop.js';
import { Log } from '../platform/log/log.js';
import { FreeHands } from './commands/free-hands.js';

/** as for promises: a timer may be late, a NOTIFY may be lost */
const LONGEST_SLEEP_MS = 30_000;

/** One timer per worker, armed on the next end of a lease or beginning of an absence; anything written wakes it. */
@Injectable()
export class HandsWaker implements OnModuleDestroy {
  private readonly loop = new WatchLoop(
    () => this.freeAll(),
    (error) => this.log.warn('hands: could not look', error),
  );

  constructor(
    private readonly free: FreeHands,
    private readonly clock: Clock,
    private readonly listener: Listener,
    private readonly log: Log,
  ) {}

  start(): void {
    this.clock.onJump(() => this.loop.poke());
    this.listener.events(() => this.loop.poke());
    this.loop.start();
  }

  private async freeAll(): Promise<number> {
    while ((await this.free.execute()) > 0 && !this.loop.isStopped);
    const now = this.clock.now();
    const next = await this.free.next(now);
    if (!next) return LONGEST_SLEEP_MS;
    // one another worker holds is still due: give it a moment
    return Math.min(Math.max(next.getTime() - now.getTime(), 50), LONGEST_SLEEP_MS);
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }
}
