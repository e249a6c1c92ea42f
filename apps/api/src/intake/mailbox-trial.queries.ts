import { Injectable } from '@nestjs/common';
import type { MailboxTrialView } from '@parvis/contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { SmtpDoor } from './smtp-door.js';

@Injectable()
export class MailboxTrialQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly door: SmtpDoor,
  ) {}

  /** Of a mail of a file the administrator may not read: that it came, and its number; no word of it. */
  async of(mailboxId: string): Promise<MailboxTrialView> {
    const row = await this.work.row<Pick<MailboxTrialView, 'last'>>(
      `select case when i.id is not null then jsonb_build_object('intakeId', i.id, 'receivedAt', i.received_at,
         'state', i.state, 'ticketNumber', t.number) end as last
       from mailbox m
         left join lateral (select * from intake where mailbox_id = m.id order by received_at desc limit 1) i on true
         left join ticket t on t.id = i.ticket_id
       where m.id = $1`,
      [mailboxId],
    );
    if (!row) throw new ProblemError('mailbox/not-found');
    return { listens: this.door.listens(), last: row.last };
  }
}
