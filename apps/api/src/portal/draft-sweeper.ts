import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Log } from '../platform/log/log.js';
import { Drafts } from './drafts.js';

/** The page on personal data says a day: an expired draft is out of reach at once, and erased within the hour. */
const EVERY = 3_600_000;

@Injectable()
export class DraftSweeper implements OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly drafts: Drafts,
    private readonly log: Log,
  ) {}

  start(): void {
    const turn = () => this.sweep().catch((error) => this.log.warn('drafts not swept', { err: error }));
    this.timer = setInterval(turn, EVERY).unref();
    void turn();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    while (await this.drafts.sweep());
  }
}
