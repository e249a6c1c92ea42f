import { Injectable } from '@nestjs/common';
import type { NoticeWordsVersion, NoticeWordsView } from '@parvis/contract';
import { NOTICE_LETTERS, noticeVariables, type NoticeLetter, type NoticeWords } from '@parvis/domain';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.js';
import { SHIPPED_WORDS } from './words/shipped-words.js';

const SHOWN_VERSIONS = 50;

/** The town's words for a letter as they are now; null: those it is shipped with. */
export async function readNoticeWords(tx: Transaction, kind: NoticeLetter): Promise<NoticeWords | null> {
  const row = await tx.row<{ words: NoticeWords | null }>(
    `select words from notice_words where kind = $1 order by version desc limit 1`,
    [kind],
  );
  return row?.words ?? null;
}

@Injectable()
export class NoticeWordsQueries {
  constructor(private readonly work: UnitOfWork) {}

  async all(): Promise<NoticeWordsView[]> {
    const rows = await this.work.rows<NoticeWordsVersion & { kind: NoticeLetter }>(
      `select distinct on (kind) kind, version, words, changed_by, changed_at
       from notice_words order by kind, version desc`,
    );
    return NOTICE_LETTERS.map((kind) => ({
      kind,
      ...(rows.find((row) => row.kind === kind) ?? {
        version: 0,
        words: null,
        changedBy: null,
        changedAt: null,
      }),
      shipped: SHIPPED_WORDS[kind],
      variables: noticeVariables(kind),
    }));
  }

  versions(kind: NoticeLetter): Promise<NoticeWordsVersion[]> {
    return this.work.rows(
      `select version, words, changed_by, changed_at from notice_words where kind = $1
       order by version desc limit ${SHOWN_VERSIONS}`,
      [kind],
    );
  }
}
