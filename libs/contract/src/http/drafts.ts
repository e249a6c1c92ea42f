import type { Instant, Named } from './common.js';

/** More than can be sent, less than what a paste by mistake brings. */
export const DRAFT_MAX = 200_000;
export const DRAFT_KINDS = ['reply', 'note', 'entry'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** One's own words not yet sent: a reply or a note on a file, or the form of a new one (its `text` is JSON). */
export interface DraftView {
  kind: DraftKind;
  text: string;
  /** the Idempotency-Key it will be sent with: from two browsers it still leaves once */
  key: string;
  /** last message seen when it was begun */
  seen: string | null;
  revision: string;
  beganAt: Instant;
  updatedAt: Instant;
}

export interface DraftBody {
  text: string;
  key: string;
  seen?: string | null;
  /** the revision this text was typed over, null when there was none: another one is never written over unseen */
  base: string | null;
}

/** A colleague's unsent words on the same file. */
export interface ColleagueDraft {
  author: Named;
  kind: DraftKind;
  beganAt: Instant;
  updatedAt: Instant;
  /** for whose file it is now, and for supervisors; null for the others */
  text: string | null;
}

export interface FileDrafts {
  mine: DraftView[];
  colleagues: ColleagueDraft[];
}

/** The one new file an agent is typing in. */
export interface EntryDraft {
  draft: DraftView | null;
}

/** `details` of a 409 `draft/changed-elsewhere`: what there is now; null when it was sent or abandoned. */
export interface DraftConflictDetails {
  draft: DraftView | null;
}
