import type { ClosingReason, LegalNature } from '@parvis/domain';

export const BULK_MAX = 200;

/** One act on one file of many. Each has its own, so that what was done to many can be undone one by one. */
export type BulkAct =
  | { kind: 'assign'; agentId?: string | null; service?: string }
  | { kind: 'qualify'; topic?: string | null; service?: string; nature?: LegalNature }
  | { kind: 'close'; reason: ClosingReason }
  | { kind: 'reopen' };

/** `POST /api/tickets/bulk`, and `…/bulk/preview`, which writes nothing. At most 200. */
export interface BulkBody {
  items: BulkItem[];
}

export interface BulkItem {
  number: string;
  /** the file as the agent saw it */
  version: number;
  act: BulkAct;
}

/** In the order asked; each file stands alone, and what can't be done leaves the others done. */
export interface BulkOutcome {
  items: BulkResult[];
}

/** `code`: the problem that act would have met alone */
export type BulkResult = { number: string } & ({ ok: true; version: number } | { ok: false; code: string });
