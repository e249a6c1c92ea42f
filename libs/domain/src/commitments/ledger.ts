import type { AcknowledgementReason } from './acknowledgement.js';
import type { Budget } from './commitment.js';

/** `id` is null when nobody but the clock, or an unnamed resident, acted. */
export interface LedgerActor {
  id: string | null;
  name: string;
}

interface Entered {
  at: Date;
  actor: LedgerActor;
}

/**
 * What happened to one promise, append-only: the state of a commitment is a reading of these rows.
 * `at` is when it was done; `startedAt` may be long before it (a letter counts from its receipt stamp).
 */
export type LedgerEntry =
  | (Entered & { type: 'start'; startedAt: Date; budget: Budget; dueAt: Date })
  | (Entered & { type: 'pause'; reason: string; question: string | null; until: Date | null })
  | (Entered & { type: 'resume' })
  | (Entered & { type: 'keep' })
  | (Entered & { type: 'break'; dueAt: Date })
  | (Entered & { type: 'cancel'; reason: string })
  | (Entered & {
      type: 'acknowledge';
      reason: AcknowledgementReason;
      comment: string | null;
      nextAction: string;
      until: Date;
    })
  | (Entered & { type: 're-plan'; reason: string; startedAt: Date; budget: Budget; dueAt: Date });

export const LEDGER_ENTRY_TYPES = [
  'start',
  'pause',
  'resume',
  'keep',
  'break',
  'cancel',
  'acknowledge',
  're-plan',
] as const;
export type LedgerEntryType = (typeof LEDGER_ENTRY_TYPES)[number];
