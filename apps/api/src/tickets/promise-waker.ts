import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Listener } from '../platform/events/listener.js';
import { Log } from '../platform/log/log.js';
import { WakePromises } from './commands/wake-promises.js';

/** Looks again at least this often: a timer may be late after a suspended machine, a NOTIFY may be lost. */
const LONGEST_SLEEP_MS = 30_000;
const RETRY_MS = 1_000;

/** One timer per worker, armed on the least `wake_at`. New events re-arm it, a jump of the clock too. */
@Injectable()
export class PromiseWaker implements OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = true;

  constructor(
    private readonly wake: WakePromises,
    private readonly clock: Clock,
    private readonly listener: Listener,
    private readonly log: Log,
  ) {}

  start(): void {
    this.stopped = false;
    this.clock.onJump(() => this.look());
    this.listener.events(() => this.look());
    this.look();
  }

  private look(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    if (this.timer) clearTimeout(this.timer);
    this.running = this.wakeAll()
      .catch((error: unknown) => {
        this.log.warn('waker: could not look', error);
        return RETRY_MS;
      })
      .then((sleep) => {
        this.running = null;
        if (this.stopped) return;
        this.timer = setTimeout(() => this.look(), this.again ? 0 : sleep);
        this.again = false;
      });
  }

  private async wakeAll(): Promise<number> {
    while ((await this.wake.execute()) > 0 && !this.stopped);
    const next = await this.wake.next();
    if (!next) return LONGEST_SLEEP_MS;
    const due = next.getTime() - this.clock.now().getTime();
    // rows another worker holds are still due: give it a moment
    return Math.min(Math.max(due, 50), LONGEST_SLEEP_MS);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }
}
