import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TopicImportView } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { lineWriter, organisationNow, type OrganisationNow } from '../csv/organisation-now.js';
import { planImport, type ImportPlan } from '../csv/plan-import.js';
import { readCells } from '../csv/read-cells.js';
import { Settle } from '../settle.js';
import { writeTopicRows } from '../write-topic-rows.js';

/** A file of topics: first what it would do, then, named by its digest, exactly that and nothing else. */
@Injectable()
export class ImportTopics {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settle: Settle,
  ) {}

  async preview(bytes: Buffer): Promise<TopicImportView> {
    const now = await organisationNow(this.work);
    return present(planImport(readCells(bytes), now), now, null);
  }

  /**
   * Sent twice, the second finds nothing left to do.
   * @throws ProblemError `topics/preview-stale` when the topics have moved since the preview
   */
  apply(bytes: Buffer, digest: string, actor: SignedIn): Promise<TopicImportView> {
    const lines = readCells(bytes);
    return this.settle.run(actor, async (tx, record) => {
      await lockTopics(tx);
      const now = await organisationNow(tx);
      const plan = planImport(lines, now);
      const nothing = plan.created.length + plan.changed.length === 0;
      const batchId = nothing ? null : newId();
      const view = present(plan, now, batchId);
      if (batchId === null) return view;
      if (view.digest !== digest) throw new ProblemError('topics/preview-stale');
      await writeTopicRows(tx, plan);
      for (const after of plan.created)
        record({ object: 'topic', act: 'imported', before: null, after, batchId });
      for (const { before, after } of plan.changed)
        record({ object: 'topic', act: 'imported', before, after, batchId });
      return view;
    });
  }
}

/** Against other imports and other writers of topics; readers go on. Services named can't be put aside meanwhile. */
async function lockTopics(tx: Transaction): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtext('settings:topic'))`);
  await tx.rows(`select 1 from service where active order by id for key share`);
  await tx.rows(`select 1 from topic order by id for update`);
}

function present(plan: ImportPlan, now: OrganisationNow, batchId: string | null): TopicImportView {
  const line = lineWriter(now, plan.created);
  const created = plan.created.map(line);
  const changed = plan.changed.map(({ before, after }) => ({ before: line(before), after: line(after) }));
  const digest = createHash('sha256')
    .update(JSON.stringify([created, changed]))
    .digest('base64url');
  return { digest, created, changed, unchanged: plan.unchanged, refused: plan.refused, batchId };
}
