import type { CalendarDefinition, CommitmentKind } from '@parvis/domain';

/**
 * `POST /api/replans`: promises that still run under an older version of one of them follow the last one; of a service,
 * those counted by other hours than its own.
 */
export interface ReplanBody {
  calendarId?: string;
  policyId?: string;
  serviceId?: string;
  /** kept with it: an explicit act has a reason */
  reason: string;
}

export interface ReplanView {
  id: string;
  object: 'calendar' | 'policy' | 'service';
  objectId: string;
  /** of the object, that they follow now */
  version: number;
  reason: string;
  by: string;
  startedAt: string;
  endedAt: string | null;
  state: 'running' | 'done' | 'stopped';
  /** promises there were when it began */
  total: number;
  done: number;
  /** whose date is another one now */
  moved: number;
  /** whose date can't be counted any more: they keep the old one */
  refused: number;
}

/** `GET /api/replans`: the last ones, newest first. */
export interface ReplansQuery {
  calendarId?: string;
  policyId?: string;
  serviceId?: string;
}
export type ReplanList = ReplanView[];

/** `POST /api/replans/preview`: nothing is written. */
export interface ReplanPreviewBody {
  calendarId?: string;
  policyId?: string;
  serviceId?: string;
  /** of the calendar: what it would become; without it, its last version */
  definition?: CalendarDefinition;
}

export interface ReplanPreview {
  /** open promises looked at, those due first; `more`: there are others */
  looked: number;
  more: boolean;
  unchanged: number;
  earlier: number;
  later: number;
  /** of the earlier ones: already past, they would be broken at once */
  overdue: number;
  /** whose date could not be counted */
  refused: number;
  /** those that would move most */
  examples: ReplanExample[];
}

export interface ReplanExample {
  /** null: of a file that is not for the asker's eyes */
  number: string | null;
  kind: CommitmentKind;
  dueAt: string;
  newDueAt: string;
}
