import type { Channel, CommitmentKind, OnTimeCounts, Period } from '@parvis/domain';
import type { Instant } from './common.js';

export const ON_TIME_BY = ['service', 'topic', 'channel', 'kind', 'day', 'month'] as const;
export type OnTimeBy = (typeof ON_TIME_BY)[number];

/** `GET /api/quality/on-time`: promises by the day they were due. */
export interface OnTimeQuery {
  /** local days, both included; this month when absent */
  from?: string;
  to?: string;
  /** `service` when absent */
  by?: OnTimeBy;
  /** narrowed to one: slug or id */
  service?: string;
  topic?: string;
  channel?: Channel;
  kind?: CommitmentKind;
}

export interface OnTimeFigures {
  /** kept ÷ (kept + late + overdue), 0 to 1; null when nothing was to be judged */
  rate: number | null;
  /** kept + late + overdue */
  n: number;
  counts: OnTimeCounts;
}

export interface OnTimeGroup extends OnTimeFigures {
  /** id, word, `YYYY-MM-DD` or `YYYY-MM`; null: files without a topic */
  key: string | null;
  /** of a service or topic */
  name: string | null;
}

export interface OnTimeView {
  asOf: Instant;
  period: Period;
  by: OnTimeBy;
  total: OnTimeFigures;
  groups: OnTimeGroup[];
  /** resolution dates told to residents, and kept (Services Publics +, engagement 4) */
  announced: OnTimeFigures;
  previous: { period: Period; total: OnTimeFigures; announced: OnTimeFigures };
}

/** `GET /api/quality/day`: the town's day hour by hour, beside what is usual on this weekday. */
export interface DayTrend {
  asOf: Instant;
  /** how many of the last four same weekdays there are figures of; 0: nothing is known to be usual */
  days: number;
  /** from the day's first hour to its last; 23 or 25 when the clocks change */
  hours: TrendHour[];
}

export interface TrendHour {
  start: Instant;
  /** null: still to come */
  now: HourFigures | null;
  usual: HourFigures | null;
}

/** requests opened, messages of agents that left, promises that broke */
export interface HourFigures {
  opened: number;
  answered: number;
  broken: number;
}
