import type {
  CivilUnit,
  Clock,
  CommitmentKind,
  CommitmentState,
  HolidayZone,
  RollOver,
  Weekday,
} from '@parvis/domain';
import type { Instant } from './common.js';

export interface CommitmentView {
  id: string;
  kind: CommitmentKind;
  clock: Clock;
  /** ISO 8601 duration as the policy states it */
  within: string;
  /** the text that obliges, or the town's own promise */
  source: string;
  startedAt: Instant;
  /** null while paused: the date depends on when the wait ends */
  dueAt: Instant | null;
  state: CommitmentState;
  keptAt: Instant | null;
  brokenAt: Instant | null;
  /** somebody was told that it is near its end, or late */
  warned: boolean;
  /** somebody took it in hand, and nobody else is told before */
  acknowledgedUntil: Instant | null;
}

/** `GET /api/commitments/{id}/explanation`: « pourquoi cette date ». */
export interface CommitmentExplanation {
  commitment: CommitmentView;
  explanation: ExplanationLine[];
  timeZone: string;
  /** name of the calendar it is counted by */
  calendar: string;
}

/** One counted or excluded stretch of time, in order, without gaps between start and due. */
export interface ExplanationLine {
  from: Instant;
  to: Instant;
  counted: boolean;
  reason: ExplanationReason;
  /** name of the public holiday, closure or pause when there is one */
  label: string | null;
}

export const EXPLANATION_REASONS = [
  'counted',
  'pause',
  'closed-hours',
  'non-working-day',
  'public-holiday',
  'closure',
  'start-day',
  'rolled-over',
  'skipped-hour',
] as const;
export type ExplanationReason = (typeof EXPLANATION_REASONS)[number];

export interface InlineCalendar {
  /** IANA name, `Europe/Paris` */
  timeZone: string;
  holidays: HolidayZone | 'none';
  /** `["08:30","12:00"]` windows per weekday; `24:00` is a valid end */
  opening: Partial<Record<Weekday, [string, string][]>>;
  workingDays?: Weekday[];
  closures?: string[];
  exceptionalOpenings?: Record<string, [string, string][]>;
}

export interface PreviewCommitmentBody {
  calendar?: InlineCalendar;
  calendarId?: string;
  clock: Clock;
  within: string;
  unit?: CivilUnit;
  rollOver?: RollOver;
  startedAt: Instant;
  pauses?: { from: Instant; to: Instant }[];
}

export interface PreviewCommitmentView {
  dueAt: Instant;
  explanation: ExplanationLine[];
}
