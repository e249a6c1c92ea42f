import type { NoticeKind } from '../tickets/notices.js';

/** How someone would rather be answered; agents see it beside his name. */
export const PREFERRED_CHANNELS = ['email', 'phone', 'sms', 'letter'] as const;
export type PreferredChannel = (typeof PREFERRED_CHANNELS)[number];

/** Said to whoever asked to be left alone too: the law wants the first (CRPA L114-2), and nobody is left waiting. */
const ALWAYS_TOLD: readonly NoticeKind[] = ['forwarded', 'closed'];

/** @param notices whether the resident wants to be told of each step of his files */
export const isWanted = (kind: NoticeKind, notices: boolean): boolean =>
  notices || ALWAYS_TOLD.includes(kind);
