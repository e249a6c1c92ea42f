import { Injectable } from '@nestjs/common';
import type { NoticeWordsVersion, StaleSettingDetails } from '@parvis/contract';
import { ensureSendable, type NoticeLetter, type NoticeWords } from '@parvis/domain';
import { newId } from '../../platform/database/new-id.js';
import { authorOf, type SignedIn } from '../../agents/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';
import { ProblemError } from '../../platform/problems/problem.js';

/** Adds a version: mails composed before keep theirs, those after have this one. */
@Injectable()
export class ChangeNoticeWords {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  /** @throws RuleViolation `notice-words/unknown-variable`; ProblemError `settings/stale-version` */
  execute(kind: NoticeLetter, words: NoticeWords | null, actor: SignedIn, seen: number): Promise<void> {
    if (words) ensureSendable(kind, words);
    return this.work.run(async (tx) => {
      await tx.rows(`select pg_advisory_xact_lock(hashtext($1))`, [`notice-words:${kind}`]);
      await expectSeen(tx, kind, seen);
      tx.insert('notice_words', {
        id: newId(),
        kind,
        version: seen + 1,
        words,
        changedBy: authorOf(actor).name,
        changedAt: tx.now,
      });
      tx.afterCommit(() => this.notifier.signal({ type: 'organisation' }));
    });
  }
}

async function expectSeen(tx: Transaction, kind: NoticeLetter, seen: number): Promise<void> {
  const since = await tx.rows<NoticeWordsVersion & { before: NoticeWords | null; changedAt: Date }>(
    `select version, words, changed_by, changed_at, lag(words) over (order by version) as before
     from notice_words where kind = $1 order by version`,
    [kind],
  );
  const last = since.at(-1);
  if ((last?.version ?? 0) === seen) return;
  const details: StaleSettingDetails = {
    version: last?.version ?? 0,
    current: { ...last?.words },
    changes: since
      .filter(({ version }) => version > seen)
      .map(({ changedAt, changedBy, before, words }) => ({
        at: changedAt.toISOString(),
        by: changedBy,
        before: { ...before },
        after: { ...words },
      })),
  };
  throw new ProblemError('settings/stale-version', { ...details });
}
