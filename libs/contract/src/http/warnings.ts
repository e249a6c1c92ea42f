import type { AcknowledgementReason, CommitmentKind, CommitmentState, Rung } from '@parvis/domain';
import type { Instant, Page } from './common.js';

/** One promise I was told of: of what is told again, the last. */
export interface WarningView {
  id: string;
  ticket: { number: string; subject: string; service: string; assignee: string | null };
  kind: CommitmentKind;
  /** a percent of its time; above 100, it was late on one more working morning */
  step: number;
  /** where I stand in the chain */
  rung: Rung;
  state: CommitmentState;
  dueAt: Instant;
  toldAt: Instant;
  read: boolean;
  /** nothing is owed any more, or somebody took it in hand */
  settled: boolean;
}

/** `GET /api/warnings`: mine, the last told first. */
export interface WarningPage extends Page<WarningView> {
  /** of what is still owed, counted up to a hundred */
  unread: number;
}

/** `PUT /api/warnings/reading`: all that was told until then. Safe to repeat. */
export interface WarningsReadBody {
  until: Instant;
}

/** `PUT /api/tickets/{number}/acknowledgement`, « Prendre acte » */
export interface AcknowledgeBody {
  reason: AcknowledgementReason;
  comment?: string | null;
  /** what will be done; the resident is told nothing of it */
  nextAction: string;
  /** by when; nobody else is told before */
  nextActionAt: Instant;
}

/** `GET`/`PUT /api/preferences`: one's own. Safe to repeat. */
export interface PreferencesView {
  /** the morning's mail of one's late files */
  warningMails: boolean;
}
