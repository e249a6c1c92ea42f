import type { BandCounts } from './engagements.js';
import type { Instant, Named } from './common.js';
import type { DayTrend } from './quality.js';

export const WALL_NAME_MAX = 80;
export const WALL_SERVICES_MAX = 50;

/** A link for a big screen. What it shows is never more than who made it may read. */
export interface WallLinkBody {
  name: string;
  /** ids; null: all those its maker reads, also those to come */
  services: string[] | null;
}

export interface WallLinkView {
  id: string;
  name: string;
  services: Named[] | null;
  by: string;
  createdAt: Instant;
  revokedAt: Instant | null;
}

/** The address, told this once: only a hash of its token is kept. */
export interface NewWallLink extends WallLinkView {
  url: string;
}

/** `GET /api/wall`: figures of services alone. No resident, subject, number of a file or name of an agent is in it. */
export interface WallFigures {
  name: string;
  asOf: Instant;
  timeZone: string;
  services: WallService[];
  trend: DayTrend;
}

export interface WallService {
  name: string;
  counts: BandCounts;
  capped: boolean;
  /** files in its queue */
  waiting: number;
  waitingCapped: boolean;
  nextDueAt: Instant | null;
}

/** A wall asks again this often. */
export const WALL_EVERY_MS = 15_000;
