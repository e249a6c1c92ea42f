import { Injectable } from '@nestjs/common';
import type { TopicSettings } from '@parvis/contract';
import type { SignedIn } from '../../agents/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { Settle } from '../settle.js';
import { TOPIC } from '../settings.rows.js';
import { writeTopicRows } from '../write-topic-rows.js';

interface Written {
  objectId: string;
  version: number;
  before: TopicSettings | null;
}

/**
 * Takes back what a file wrote: changed topics are as they were, new ones are put aside (a request may already name
 * one). All or nothing: a topic changed since is somebody's work.
 */
@Injectable()
export class UndoTopicImport {
  constructor(private readonly settle: Settle) {}

  execute(batchId: string, actor: SignedIn): Promise<void> {
    return this.settle.run(actor, async (tx, record) => {
      await tx.rows(`select pg_advisory_xact_lock(hashtext('settings:topic'))`);
      const written = await tx.rows<Written>(
        `select object_id, version, before from settings_change where batch_id = $1`,
        [batchId],
      );
      if (written.length === 0) throw new ProblemError('topic/not-found');
      const topics = await tx.rows<TopicSettings>(
        `${TOPIC} where id = any($1::uuid[]) order by id for update`,
        [written.map(({ objectId }) => objectId)],
      );
      const now = new Map(topics.map((topic) => [topic.id, topic]));
      const changed = written.map(({ objectId, version, before }) => {
        const topic = now.get(objectId);
        if (topic?.version !== version) throw new ProblemError('topics/undo-too-late');
        const after = { ...(before ?? { ...topic, active: false }), version: version + 1 };
        return { before: topic, after };
      });
      await expectServices(
        tx,
        changed.map(({ after }) => after.serviceId),
      );
      await writeTopicRows(tx, { created: [], changed });
      for (const { before, after } of changed) record({ object: 'topic', act: 'restored', before, after });
    });
  }
}

/** A service put aside since can't be given topics again. */
async function expectServices(tx: Transaction, ids: string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const active = await tx.rows(`select 1 from service where id = any($1::uuid[]) and active for key share`, [
    wanted,
  ]);
  if (active.length < wanted.length) throw new ProblemError('topics/undo-too-late');
}
