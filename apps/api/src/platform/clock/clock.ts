import { Injectable } from '@nestjs/common';

/**
 * The house's time. Commands and rules take instants from here; on a test installation an offset is added.
 * Sessions, tokens and rate limits keep `realNow`.
 */
@Injectable()
export class Clock {
  private offsetMs = 0;
  private readonly listeners: (() => void)[] = [];

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  realNow(): Date {
    return new Date();
  }

  get offset(): number {
    return this.offsetMs;
  }

  setOffset(milliseconds: number): void {
    if (milliseconds === this.offsetMs) return;
    this.offsetMs = milliseconds;
    for (const listener of this.listeners) listener();
  }

  /** timers armed on the house's time re-arm when it jumps */
  onJump(listener: () => void): void {
    this.listeners.push(listener);
  }
}
