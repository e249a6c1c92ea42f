import type { Instant, Named } from './common.js';

export interface AbsenceView {
  agent: Named;
  startsAt: Instant;
  endsAt: Instant;
  /** gets the open files he may act on; the others go back to their queue */
  standIn: Named | null;
}

/** The one absence an agent has, now or to come; another one takes its place. Safe to repeat. */
export interface AbsenceBody {
  startsAt: Instant;
  endsAt: Instant;
  standInId?: string | null;
}

export interface AgentAbsence {
  /** the last one set, also once it is over */
  absence: AbsenceView | null;
  /** what became of his files during it; files the reader may not see are left out */
  moved: MovedFile[];
}

export interface MovedFile {
  number: string;
  subject: string;
  /** null: back in its queue */
  to: string | null;
  service: string;
  at: Instant;
}
