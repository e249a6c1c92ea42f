import { Injectable } from '@nestjs/common';
import type { MergeResidentBody, ResidentRef } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import { authorOf, type SignedIn } from '../../agents/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { expectCard, lockResidents } from '../lock-resident.js';
import type { ResidentMergeEntity } from '../resident-merge.entity.js';
import { tellFiles } from '../tell-files.js';

/**
 * Two cards are one person's. Files, addresses and telephones go over to the one that stays, names and preferences
 * remain as they are on it; the other is kept, empty, and can be parted from it again.
 */
@Injectable()
export class MergeResidents {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns the card that stays */
  execute(sourceId: string, body: MergeResidentBody, actor: SignedIn, seen: number): Promise<ResidentRef> {
    const targetId = body.into;
    if (sourceId === targetId) throw new ProblemError('resident/with-itself');
    return this.work.run(async (tx) => {
      const [source, target] = await lockResidents(tx, sourceId, targetId);
      expectCard(source!, seen);
      expectCard(target!, body.intoVersion);
      const author = authorOf(actor);
      const ticketIds = await tellFiles(tx, author, 'merged', { residentId: sourceId }, { to: targetId });
      const merge: ResidentMergeEntity = {
        id: newId(),
        sourceId,
        targetId,
        at: tx.now,
        byName: author.name,
        ticketIds,
        identities: await handOver(tx, sourceId, targetId),
        undoneAt: null,
      };
      tx.insert('resident_merge', merge);
      tx.update('resident', sourceId, { mergedIntoId: targetId, version: source!.version + 1 });
      tx.update('resident', targetId, { version: target!.version + 1 });
      return { id: targetId, version: target!.version + 1 };
    });
  }
}

/** What the other has not already goes over; what both have is kept once. */
const handOver = (
  tx: Transaction,
  sourceId: string,
  targetId: string,
): Promise<ResidentMergeEntity['identities']> =>
  tx.rows(
    `with his as (select i.id, i.kind, i.value, not exists (select 1 from resident_identity o
         where o.resident_id = $2 and o.kind = i.kind and o.value = i.value) as moved
       from resident_identity i where i.resident_id = $1),
     given as (update resident_identity set resident_id = $2 where id in (select id from his where moved)),
     dropped as (delete from resident_identity where id in (select id from his where not moved))
     select kind, value, moved from his order by id`,
    [sourceId, targetId],
  );
