import type { MailboxBody } from '@parvis/contract';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { expectActiveService, expectPolicy } from './expect-active.js';

/** What a mailbox names exists, and its address is no other's: two that add at once wait for each other. */
export async function expectMailboxBody(
  tx: Transaction,
  body: MailboxBody,
  self: string | null,
): Promise<void> {
  await lockMailboxes(tx);
  const taken = await tx.row(`select 1 from mailbox where address = $1 and id is distinct from $2::uuid`, [
    addressOf(body),
    self,
  ]);
  if (taken) throw new ProblemError('mailbox/address-taken');
  await expectActiveService(tx, body.serviceId);
  await expectPolicy(tx, body.policyId);
  if (body.topicId && !(await tx.row(`select 1 from topic where id = $1 and active`, [body.topicId])))
    throw new ProblemError('topic/not-found');
}

/** Their order and the last one in use are a matter of all of them. */
export const lockMailboxes = (tx: Transaction) =>
  tx.rows(`select pg_advisory_xact_lock(hashtext('settings:mailbox'))`);

/** As it is compared with what a mail is written to. */
export const addressOf = ({ address }: Pick<MailboxBody, 'address'>): string => address.trim().toLowerCase();
