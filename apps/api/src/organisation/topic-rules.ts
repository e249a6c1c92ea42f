import type { TopicBody } from '@parvis/contract';
import { canSettleTopics } from '@parvis/domain';
import type { SignedIn } from '../agents/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { expectActiveService, expectPolicy } from './expect-active.js';

/** What any topic must be, new or changed: in the actor's sectors, under a thème at most, answered by someone. */
export async function expectTopicBody(tx: Transaction, body: TopicBody, actor: SignedIn): Promise<void> {
  if (!canSettleTopics(actor, body.sector)) throw new ProblemError('access/forbidden');
  await expectActiveService(tx, body.serviceId);
  await expectPolicy(tx, body.policyId);
  if (body.parentId === null) return;
  const parent = await tx.row<{ parentId: string | null }>(
    `select parent_id from topic where id = $1 for key share`,
    [body.parentId],
  );
  if (!parent) throw new ProblemError('topic/not-found');
  if (parent.parentId !== null) throw new ProblemError('topic/two-levels');
}
