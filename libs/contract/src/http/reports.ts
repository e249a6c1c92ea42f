import type { Channel, ClosingReason, TicketStatus } from '@parvis/domain';
import type { Instant } from './common.js';

export const REPORT_PHOTOS_MAX = 5;
/** bytes of one photo as sent; the browser makes it smaller before */
export const REPORT_PHOTO_MAX_BYTES = 25 * 1024 * 1024;
export const REPORT_TEXT_MAX = 5_000;

/** Fields of `POST /api/reports` (JSON, form or multipart with `photos`). */
export interface ReportBody {
  /** slug or id of a public topic */
  topic: string;
  description: string;
  lat?: number;
  lon?: number;
  address?: string;
  name?: string;
  email?: string;
  phone?: string;
  /** what `Idempotency-Key` says, for a form without JavaScript; the header goes first */
  idempotencyKey?: string;
  /** answer to a `ProofChallenge`, as the ALTCHA widget writes it: base64 of JSON */
  altcha?: string;
}

/**
 * `GET /api/proof`: a challenge of ALTCHA (protocol 2), signed by the house, good for one report within half an hour.
 * A 429 `report/proof-needed` asks for it; `retry-after` tells who can't solve it when to try without.
 */
export interface ProofChallenge {
  parameters: {
    algorithm: string;
    nonce: string;
    salt: string;
    cost: number;
    keyLength: number;
    keyPrefix: string;
    keySignature?: string;
    /** seconds since 1970 */
    expiresAt?: number;
  };
  signature?: string;
}

export interface ReportRef {
  number: string;
  /** opens the resident's page; nothing else does */
  code: string;
  followUrl: string;
  /** when the town answers at the latest; null for a topic under whose policy no answer is promised */
  dueAt: Instant | null;
}

/** `GET /api/follow/{code}`: the file as its resident may know it, told as a story. No contact data. */
export interface FollowView {
  number: string;
  topic: string | null;
  subject: string;
  description: string;
  address: string | null;
  status: TicketStatus;
  closingReason: ClosingReason | null;
  receivedAt: Instant;
  /** null when nothing is owed any more, or while the town waits for the resident or for a third party */
  dueAt: Instant | null;
  /** the promised date has passed unkept */
  late: boolean;
  service: { name: string; phone: string | null };
  photos: FollowPhoto[];
  story: FollowStep[];
  can: { write: boolean; withdraw: boolean; reopen: boolean };
}

export interface FollowPhoto {
  id: string;
  url: string;
  width: number;
  height: number;
}

export const FOLLOW_STEPS = [
  'received',
  'taken-in-charge',
  'question',
  'resident-wrote',
  'answered',
  'waiting-third-party',
  'resolved',
  'closed',
  'reopened',
  'withdrawn',
] as const;
export type FollowStepKind = (typeof FOLLOW_STEPS)[number];

/** One thing that happened, in order. Internal moves are not told. */
export interface FollowStep {
  kind: FollowStepKind;
  at: Instant;
  /** first name of the agent, or null when the town itself or the resident acted */
  by: string | null;
  service: string | null;
  /** what was said or done, in the words of who did it */
  text: string | null;
  channel: Channel | null;
  photos: FollowPhoto[];
}

/** `POST /api/follow/{code}/messages`; `reopen` says « ce n'est pas réglé ». Photos alone say enough. */
export interface FollowMessageBody {
  text?: string;
  reopen?: boolean;
  idempotencyKey?: string;
}
