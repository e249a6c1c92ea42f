import { Injectable } from '@nestjs/common';
import type { TopicBody, TopicSettings } from '@parvis/contract';
import { canSettleTopics } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { expectSeen } from '../expect-seen.js';
import { expectFreeTopicName } from '../name-taken.js';
import { lockTopic } from '../settings.rows.js';
import { Settle } from '../settle.js';
import { expectTopicBody } from '../topic-rules.js';

/** Files of a topic keep what was promised and stay where they are; a topic put aside stays readable on them. */
@Injectable()
export class ChangeTopic {
  constructor(private readonly settle: Settle) {}

  execute(id: string, body: TopicBody, actor: SignedIn, seen: number): Promise<TopicSettings> {
    return this.settle.run(actor, async (tx, record) => {
      const before = await lockTopic(tx, id);
      if (!canSettleTopics(actor, before.sector)) throw new ProblemError('access/forbidden');
      await expectSeen(tx, before, seen);
      await expectTopicBody(tx, body, actor);
      await expectFreeTopicName(tx, body, id);
      await expectFitting(tx, before, body);
      const after: TopicSettings = {
        ...body,
        id,
        slug: before.slug,
        name: body.name.trim(),
        version: before.version + 1,
      };
      tx.update('topic', id, after);
      const act = before.active === after.active ? 'changed' : after.active ? 'reactivated' : 'deactivated';
      record({ object: 'topic', act, before, after });
      return after;
    });
  }
}

/** A thème with motifs stays a thème, and stays while one of them does. */
async function expectFitting(tx: Transaction, before: TopicSettings, body: TopicBody): Promise<void> {
  if (body.parentId === before.id) throw new ProblemError('topic/two-levels');
  const motifs = await tx.row<{ any: boolean; active: boolean }>(
    `select count(*) > 0 as any, coalesce(bool_or(active), false) as active from topic where parent_id = $1`,
    [before.id],
  );
  if (motifs?.any && body.parentId !== null) throw new ProblemError('topic/two-levels');
  if (motifs?.active && before.active && !body.active) throw new ProblemError('topic/has-motifs');
}
