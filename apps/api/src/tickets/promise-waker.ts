import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Listener } from '../platform/events/listener.js';
import { WatchLoop } from '../platform/events/watch-loop.js';
import { Log } from '../platform/log/log.js';
import { WakePromises } from './commands/wake-promises.js';

/** Looks again at least this often: a timer may be late after a suspended machine, a NOTIFY may be lost. */
const LONGEST_SLEEP_MS = 30_000;

/** One timer per worker, armed on the least `wake_at`. New events re-arm it, a jump of the clock too. */
@Injectable()
export class PromiseWaker implements OnModuleDestroy {
  private readonly loop = new WatchLoop(
    () => this.wakeAll(),
    (error) => this.log.warn('waker: could not look', error),
  );

  constructor(
    private readonly wake: WakePromises,
    private readonly clock: Clock,
    private readonly listener: Listener,
    private readonly log: Log,
  ) {}

  start(): void {
    this.clock.onJump(() => this.loop.poke());
    this.listener.events(() => this.loop.poke());
    this.loop.start();
  }

  private async wakeAll(): Promise<number> {
    while ((await this.wake.execute()) > 0 && !this.loop.isStopped);
    const next = await this.wake.next();
    if (!next) return LONGEST_SLEEP_MS;
    const due = next.getTime() - this.clock.now().getTime();
    // rows another worker holds are still due: give it a moment
    return Math.min(Math.max(due, 50), LONGEST_SLEEP_MS);
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }
}
