import { Injectable } from '@nestjs/common';
import type { MailboxBody, MailboxSettings } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { addressOf, expectMailboxBody } from '../mailbox-rules.js';
import { Settle } from '../settle.js';

/** Comes last: who sends in the town's name does not change by adding one. */
@Injectable()
export class AddMailbox {
  constructor(private readonly settle: Settle) {}

  execute(body: MailboxBody, actor: SignedIn): Promise<MailboxSettings> {
    return this.settle.run(actor, async (tx, record) => {
      await expectMailboxBody(tx, body, null);
      const last = await tx.row<{ position: number }>(
        `select coalesce(max(position), -1) + 1 as position from mailbox`,
      );
      const mailbox: MailboxSettings = {
        id: newId(),
        address: addressOf(body),
        name: body.name.trim(),
        serviceId: body.serviceId,
        topicId: body.topicId,
        policyId: body.policyId,
        active: true,
        version: 1,
        used: false,
      };
      const { used: _, ...row } = mailbox;
      tx.insert('mailbox', { ...row, position: last!.position });
      record({ object: 'mailbox', act: 'added', before: null, after: mailbox });
      return mailbox;
    });
  }
}
