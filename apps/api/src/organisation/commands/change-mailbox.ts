import { Injectable } from '@nestjs/common';
import type { MailboxBody, MailboxSettings } from '@parvis/contract';
import type { SignedIn } from '../../agents/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { expectSeen } from '../expect-seen.js';
import { addressOf, expectMailboxBody } from '../mailbox-rules.js';
import { lockMailbox } from '../settings.rows.js';
import { Settle } from '../settle.js';

/**
 * One put aside refuses new mail (550) and sends no more: its files go on under the first in use. Answers to what
 * it sent still come in, so that nobody who answers the town is turned away; that is why the address of one that has
 * served stays, and why nothing here deletes.
 */
@Injectable()
export class ChangeMailbox {
  constructor(private readonly settle: Settle) {}

  execute(id: string, body: MailboxBody, actor: SignedIn, seen: number): Promise<MailboxSettings> {
    return this.settle.run(actor, async (tx, record) => {
      await expectMailboxBody(tx, body, id);
      const before = await lockMailbox(tx, id);
      await expectSeen(tx, before, seen);
      const after: MailboxSettings = {
        ...before,
        address: addressOf(body),
        name: body.name.trim(),
        serviceId: body.serviceId,
        topicId: body.topicId,
        policyId: body.policyId,
        active: body.active ?? before.active,
        version: before.version + 1,
      };
      if (before.used && after.address !== before.address) throw new ProblemError('mailbox/address-in-use');
      if (before.active && !after.active) await expectAnother(tx, id);
      const { used: _, ...row } = after;
      tx.update('mailbox', id, row);
      const act = before.active === after.active ? 'changed' : after.active ? 'reactivated' : 'deactivated';
      record({ object: 'mailbox', act, before, after });
      return after;
    });
  }
}

/** @throws ProblemError `mailbox/last-one` */
async function expectAnother(tx: Transaction, id: string): Promise<void> {
  if (!(await tx.row(`select 1 from mailbox where active and id <> $1 limit 1`, [id])))
    throw new ProblemError('mailbox/last-one');
}
