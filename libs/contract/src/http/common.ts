/** An instant on the wire: ISO 8601, UTC, milliseconds (`2026-11-24T15:40:00.000Z`). */
export type Instant = string;

/** A keyset page. `next` is opaque: hand it back as `after`; null at the end. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** Query of a keyset page. */
export interface PageQuery {
  after?: string;
  /** at most 200, 50 when absent */
  limit?: number;
}

/** RFC 9457. `code` is stable; `details` depends on it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  details: Record<string, unknown>;
}

/** Whether an act is open to the reader now; when not, the code the server would refuse with. */
export type AbilityVerdict = { ok: true } | { ok: false; because: string };

export interface Named {
  id: string;
  name: string;
}

export const PAGE_LIMIT_MAX = 200;
export const PAGE_LIMIT_DEFAULT = 50;
