import { Injectable } from '@nestjs/common';
import type { DraftBody, DraftConflictDetails, DraftView } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import type { DraftEntity } from '../draft.entity.js';
import { AT_PLACE, type DraftPlace } from '../draft-place.js';
import { presentDraft } from '../draft.presenter.js';

/**
 * Words being typed, kept as they are now. Each writing names the revision it was typed over: from two browsers, or
 * over one that was sent meanwhile, the second is shown the other text instead of erasing it. The same words again are
 * kept already: a request whose answer was lost may be sent again.
 */
@Injectable()
export class KeepDraft {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws ProblemError `draft/changed-elsewhere` with `DraftConflictDetails` */
  execute(placeIn: (tx: Transaction) => Promise<DraftPlace>, body: DraftBody): Promise<DraftView> {
    return this.work.run(async (tx) => {
      const place = await placeIn(tx);
      const there = await lock(tx, place);
      if (there?.text === body.text && there.key === body.key) return presentDraft(there);
      if ((there?.revision ?? null) !== body.base) throw changedElsewhere(there);
      const { text, key, seen = null } = body;
      const kept = { text, key, seen, revision: newId(), updatedAt: tx.now };
      const draft = { id: newId(), beganAt: tx.now, ...there, ...place, ...kept };
      if (there) tx.update('draft', there.id, kept);
      else tx.insert('draft', draft);
      return presentDraft(draft);
    });
  }
}

/** A draft and none at all are both held until the end: two first letters must not be two drafts. */
async function lock(tx: Transaction, place: DraftPlace): Promise<DraftEntity | null> {
  const { accountId, ticketId, kind } = place;
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended($1, 2))`, [
    [accountId, ticketId, kind].join('\n'),
  ]);
  return tx.row<DraftEntity>(`select d.* from draft d where ${AT_PLACE} for update`, [
    accountId,
    ticketId,
    kind,
  ]);
}

function changedElsewhere(there: DraftEntity | null): ProblemError {
  const details: DraftConflictDetails = { draft: there && presentDraft(there) };
  return new ProblemError('draft/changed-elsewhere', { ...details });
}
