import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Listener } from '../platform/events/listener.js';
import { WatchLoop } from '../platform/events/watch-loop.js';
import { Log } from '../platform/log/log.js';
import { FoldHours } from './fold-hours.js';

/** A busy hour is folded again this often at most. */
const REST_MS = 5_000;
/** an hour begins, or a NOTIFY was lost */
const LONGEST_SLEEP_MS = 60_000;

/** Keeps the trend of the day as fresh as an eye asks, at a cost that doesn't follow the events. */
@Injectable()
export class HourFolder implements OnModuleDestroy {
  private readonly loop: WatchLoop;
  private seen = 0;

  constructor(
    fold: FoldHours,
    private readonly clock: Clock,
    private readonly listener: Listener,
    log: Log,
  ) {
    this.loop = new WatchLoop(
      async () => {
        this.seen = await fold.execute(this.seen);
        return LONGEST_SLEEP_MS;
      },
      (error) => log.warn('figures of the day: could not fold', error),
      REST_MS,
    );
  }

  start(): void {
    this.clock.onJump(() => this.loop.poke());
    this.listener.events(() => this.loop.poke());
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }
}
