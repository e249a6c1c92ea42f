import { Injectable } from '@nestjs/common';
import type { ResidentRef } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import { authorOf, type SignedIn } from '../../agents/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { lockResidents } from '../lock-resident.js';
import type { ResidentMergeEntity } from '../resident-merge.entity.js';
import { tellFiles } from '../tell-files.js';

/**
 * Takes a merge back: files that were the other's and are still here go back to him, and so do his addresses and
 * telephones. What came in since stays where it came in.
 */
@Injectable()
export class PartResidents {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @returns the card that is its own again
   * @throws ProblemError `resident/not-merged`; `resident/merged-since` while the card that stayed is merged itself
   */
  execute(sourceId: string, actor: SignedIn): Promise<ResidentRef> {
    return this.work.run(async (tx) => {
      const merge = await tx.row<ResidentMergeEntity>(
        `select * from resident_merge where source_id = $1 and undone_at is null`,
        [sourceId],
      );
      if (!merge) throw new ProblemError('resident/not-merged');
      const [source, target] = await lockResidents(tx, sourceId, merge.targetId);
      // parted by a colleague while this one waited
      if (!source!.mergedIntoId) throw new ProblemError('resident/not-merged');
      if (target!.mergedIntoId)
        throw new ProblemError('resident/merged-since', { into: target!.mergedIntoId });
      await tellFiles(
        tx,
        authorOf(actor),
        'parted',
        { residentId: target!.id, ticketIds: merge.ticketIds },
        { to: sourceId },
      );
      const moved = merge.identities.filter((identity) => identity.moved);
      await tx.rows(
        `with gone as (delete from resident_identity i using unnest($2::text[], $3::text[]) as m (kind, value)
           where i.resident_id = $1 and i.kind = m.kind and i.value = m.value returning 1) select count(*) from gone`,
        [target!.id, moved.map(({ kind }) => kind), moved.map(({ value }) => value)],
      );
      for (const { kind, value } of merge.identities)
        tx.insert('resident_identity', { id: newId(), residentId: sourceId, kind, value });
      tx.update('resident_merge', merge.id, { undoneAt: tx.now });
      tx.update('resident', sourceId, { mergedIntoId: null, version: source!.version + 1 });
      tx.update('resident', target!.id, { version: target!.version + 1 });
      return { id: sourceId, version: source!.version + 1 };
    });
  }
}
