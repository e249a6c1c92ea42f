import type { DueBand } from '@parvis/domain';
import type { Instant, Named } from './common.js';

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
  owners: { owner: Named | null; counts: BandCounts }[];
}

export type BandCounts = Record<DueBand, number>;
