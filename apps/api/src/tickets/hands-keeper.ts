import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Log } from '../platform/log/log.js';
import { MendHands } from './commands/mend-hands.js';

const EVERY = 10 * 60_000;

/** Every ten minutes: no open file is out of everybody's sight for longer, whatever went wrong. */
@Injectable()
export class HandsKeeper implements OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly mend: MendHands,
    private readonly log: Log,
  ) {}

  start(): void {
    const turn = () =>
      this.mendAll().catch((error) => this.log.warn('hands: not looked after', { err: error }));
    this.timer = setInterval(turn, EVERY).unref();
    void turn();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async mendAll(): Promise<void> {
    for (let files = await this.mend.execute(); files > 0; files = await this.mend.execute())
      this.log.error('hands: files nobody would have found are back in their queues', { files });
  }
}
