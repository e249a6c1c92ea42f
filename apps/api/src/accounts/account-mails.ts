import { Injectable } from '@nestjs/common';
import type { AccountLinkPurpose } from '@parvis/contract';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { LinkTokens } from './link-tokens.js';

export interface AccountMail {
  purpose: AccountLinkPurpose;
  to: { name: string; address: string };
  firstName: string;
  /** who sent it, with his quality; null when it was asked for from the sign-in page */
  by: string | null;
  town: string;
  /** the first mailbox; null in a town that has none */
  from: { name: string; address: string } | null;
  createdAt: Date;
  url: string;
}

type Row = Omit<AccountMail, 'url'>;

/** What a mail about an account is made of, and what became of it. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: LinkTokens,
  ) {}

  /** null once there is nothing to send: it has left, or its link leads nowhere any more */
  async toSend(linkId: string): Promise<AccountMail | null> {
    const row = await this.work.row<Row>(
      `select l.purpose, l.by_name as by, l.created_at, a.first_name, n.town_name as town,
         jsonb_build_object('name', a.first_name || ' ' || a.last_name, 'address', a.email) as "to",
         (select jsonb_build_object('name', name, 'address', address) from mailbox order by position limit 1) as "from"
       from account_link l join account a on a.id = l.account_id cross join installation n
       where l.id = $1 and l.mail = 'waiting' and l.used_at is null and l.replaced_at is null and l.expires_at > $2
         and a.active`,
      [linkId, this.clock.now()],
    );
    return row && { ...row, url: this.tokens.url(row.purpose, linkId) };
  }

  async became(linkId: string, mail: 'sent' | 'failed'): Promise<void> {
    await this.work.rows(`update account_link set mail = $2 where id = $1`, [linkId, mail]);
  }
}
