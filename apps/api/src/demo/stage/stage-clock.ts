import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { WakePromises } from '../../tickets/index.js';

/** The house's clock, moved from act to act. What falls due on the way happens at its own instant. */
@Injectable()
export class StageClock {
  constructor(
    private readonly clock: Clock,
    private readonly wakePromises: WakePromises,
  ) {}

  set(at: Date): void {
    this.clock.setOffset(at.getTime() - this.clock.realNow().getTime());
  }

  async reach(at: Date): Promise<void> {
    for (
      let due = await this.wakePromises.next();
      due !== null && due <= at;
      due = await this.wakePromises.next()
    ) {
      this.set(due);
      await this.wakePromises.execute();
    }
    this.set(at);
  }
}
