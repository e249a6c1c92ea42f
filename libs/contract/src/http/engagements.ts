import type { DelayCauseCode, DueBand, TicketEventType } from '@parvis/domain';
import type { Doing } from '../realtime.js';
import type { Instant, Named, Page, PageQuery } from './common.js';
import type { TicketRow } from './tickets.js';

/**
 * `GET /api/engagements`: what the reader may see that is late or falls due by tomorrow's end, counted by service and
 * agent. The files themselves are asked of `GET /api/tickets` with the ends of a band.
 */
export interface EngagementBoard {
  asOf: Instant;
  /** last instant of each band; it begins after the end of the one before */
  ends: Record<DueBand, Instant>;
  /** only those with something due, most late first */
  services: ServiceEngagements[];
}

export interface ServiceEngagements {
  service: Named & { slug: string };
  /** the nearest thousand were counted: there are more */
  capped: boolean;
  counts: BandCounts;
  /** the nearest promise not broken yet, due by tomorrow's end; null when there is none */
  nextDueAt: Instant | null;
  owners: { owner: Named | null; counts: BandCounts }[];
}

export type BandCounts = Record<DueBand, number>;

/** `GET /api/engagements/lines`: the files of a stretch of the board, nearest promise first, each with why it is not answered. */
export interface EngagementLinesQuery extends PageQuery {
  /** service slugs or ids */
  service?: string;
  /** account id, `me` or `none` */
  assignee?: string;
  dueAfter?: Instant;
  dueUntil?: Instant;
}

export interface EngagementLine extends TicketRow {
  cause: { code: DelayCauseCode; since: Instant };
  lastAct: LastAct | null;
}
export type EngagementPage = Page<EngagementLine>;

/** What was last done on a file by somebody, or by the house to it; what merely follows from it is no act. */
export interface LastAct {
  type: ActType;
  at: Instant;
  /** null: the house itself */
  by: string | null;
  /** of a lateness acknowledged: what is done next, in the words of who answers for it */
  next: string | null;
}

export const ACT_TYPES = [
  'TicketOpened',
  'TicketAssigned',
  'TicketQualified',
  'TicketPaused',
  'TicketResumed',
  'TicketResolved',
  'TicketReopened',
  'TicketForwarded',
  'TicketAbsorbed',
  'IncidentJoined',
  'DateAnnounced',
  'LatenessAcknowledged',
  'NoteAdded',
  'ContactLogged',
  'MessageReceived',
  'MessageComposed',
  'MessageFailed',
] as const satisfies readonly TicketEventType[];
export type ActType = (typeof ACT_TYPES)[number];

/** `GET /api/engagements/queues`: what waits in each queue the reader may see, the longest first. */
export interface QueueCount {
  service: Named & { slug: string };
  /** files in the queue, in somebody's hands or not */
  waiting: number;
  /** of them, in nobody's */
  free: number;
  /** the nearest five hundred were counted: there are more */
  capped: boolean;
}

/** `GET /api/presence`: who has the console open now; files the reader may not see are left out. */
export interface PresentAgent {
  accountId: string;
  name: string;
  /** what he does most, on any file */
  doing: Doing | 'here';
  files: string[];
}
