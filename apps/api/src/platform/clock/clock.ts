import { Injectable } from '@nestjs/common';

/**
 * The house's time: the database's, whatever the machine's own clock says (`house-time.ts` tells the difference), so
 * that all processes have one. Commands and rules take instants from here; on a test installation an offset is added.
 * Sessions, tokens and rate limits keep `realNow`.
 */
@Injectable()
export class Clock {
  private offsetMs = 0;
  private skewMs = 0;
  private readonly listeners: (() => void)[] = [];

  now(): Date {
    return new Date(Date.now() + this.skewMs + this.offsetMs);
  }

  realNow(): Date {
    return new Date(Date.now() + this.skewMs);
  }

  get offset(): number {
    return this.offsetMs;
  }

  /** what is added to the machine's clock to have the database's, in milliseconds */
  get skew(): number {
    return this.skewMs;
  }

  setOffset(milliseconds: number): void {
    if (milliseconds === this.offsetMs) return;
    this.offsetMs = milliseconds;
    this.jump();
  }

  setSkew(milliseconds: number): void {
    if (milliseconds === this.skewMs) return;
    this.skewMs = milliseconds;
    this.jump();
  }

  /** timers armed on the house's time re-arm when it jumps */
  onJump(listener: () => void): void {
    this.listeners.push(listener);
  }

  private jump(): void {
    for (const listener of this.listeners) listener();
  }
}
