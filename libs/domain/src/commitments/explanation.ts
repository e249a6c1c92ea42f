import { RuleViolation } from '../kernel/rule-violation.js';
import type { PausedStretch } from './pauses.js';

/** The wire's list is `EXPLANATION_REASONS` of the contract, which also keeps the words for them. */
export type ExplanationReason =
  | 'counted'
  | 'pause'
  | 'closed-hours'
  | 'non-working-day'
  | 'public-holiday'
  | 'closure'
  | 'start-day'
  | 'rolled-over';

/** One counted or excluded stretch of time. */
export interface ExplanationLine {
  from: Date;
  to: Date;
  counted: boolean;
  reason: ExplanationReason;
  /** name of the public holiday or of the pause when there is one */
  label: string | null;
}

/** Ten years of a counter with a lunch break; more comes from no town, and would be megabytes to print. */
const MAX_LINES = 20_000;

/** Lines told one after the other, each from where the last one ended; alike neighbours become one. */
export class Explanation {
  readonly lines: ExplanationLine[] = [];
  end: number;
  private nextPause = 0;

  constructor(
    start: number,
    private readonly last: number,
    private readonly pauses: PausedStretch[],
  ) {
    this.end = start;
  }

  /** Tells the time up to `to`, cut where pauses lie over it and where the story ends. */
  tell(to: number, reason: ExplanationReason, label: string | null): void {
    const stop = Math.min(to, this.last);
    while (this.end < stop) {
      const pause = this.pauses[this.nextPause];
      if (!pause || pause.from >= stop) {
        this.write(stop, reason, label);
      } else {
        this.write(pause.from, reason, label);
        this.write(Math.min(stop, pause.to), 'pause', pause.label);
        if (pause.to <= this.end) this.nextPause += 1;
      }
    }
  }

  private write(to: number, reason: ExplanationReason, label: string | null): void {
    if (to <= this.end) return;
    const previous = this.lines.at(-1);
    if (previous && previous.reason === reason && previous.label === label) {
      previous.to = new Date(to);
    } else {
      if (this.lines.length >= MAX_LINES) throw new RuleViolation('commitment/too-far');
      const counted = reason === 'counted';
      this.lines.push({ from: new Date(this.end), to: new Date(to), counted, reason, label });
    }
    this.end = to;
  }
}
