import type { NoticeLetter, NoticeVariable, NoticeWords } from '@parvis/domain';
import type { Instant } from './common.js';

export const NOTICE_TITLE_MAX = 200;
export const NOTICE_TEXT_MAX = 4_000;

/** A letter the house writes by itself, and its words in this town. */
export interface NoticeWordsView {
  kind: NoticeLetter;
  /** 0 while nobody has changed it */
  version: number;
  /** null: the words it is shipped with */
  words: NoticeWords | null;
  shipped: NoticeWords;
  variables: readonly NoticeVariable[];
  changedBy: string | null;
  changedAt: Instant | null;
}

/** `words: null` goes back to those it is shipped with. */
export interface NoticeWordsBody {
  words: NoticeWords | null;
}

export interface NoticeWordsVersion {
  version: number;
  words: NoticeWords | null;
  changedBy: string;
  changedAt: Instant;
}

/** The letter as it would leave, about a file that does not exist. */
export interface NoticePreview {
  text: string;
  html: string;
}
export type NoticeWordsViews = NoticeWordsView[];
export type NoticeWordsVersions = NoticeWordsVersion[];
