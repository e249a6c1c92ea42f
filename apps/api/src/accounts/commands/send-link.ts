import { Injectable } from '@nestjs/common';
import type { AccountLinkPurpose } from '@parvis/contract';
import type { SignedIn } from '../../agents/index.js';
import { Settle } from '../../organisation/index.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { lockAccount } from '../account.rows.js';
import { expectActive } from '../expect-active.js';
import { NewLink } from '../new-link.js';
import { WayOut } from '../way-out.js';

/**
 * An administrator sends an invitation again, or a link to choose another password. Sent twice, two mails leave; both
 * say the truth (a second invitation says in its mail that it is the one to use, by being the last).
 */
@Injectable()
export class SendLink {
  constructor(
    private readonly settle: Settle,
    private readonly links: NewLink,
    private readonly wayOut: WayOut,
  ) {}

  /** @returns where the link leads to, on this house, when no mail takes it along */
  async execute(id: string, purpose: AccountLinkPurpose, actor: SignedIn): Promise<string | null> {
    const byMail = await this.wayOut.isOpen();
    return this.settle.run(actor, async (tx, record) => {
      const account = await lockAccount(tx, id);
      expectActive(account);
      if (purpose === 'invitation') {
        const entered = await tx.row(`select 1 from account where id = $1 and password_hash is not null`, [
          id,
        ]);
        if (entered) throw new ProblemError('account/already-entered');
      }
      const mail = byMail ? 'waiting' : 'none';
      const path = await this.links.within(tx, { accountId: id, purpose, by: actor.name, mail });
      const act = purpose === 'invitation' ? 'invited' : 'reset-sent';
      record({ object: 'account', act, before: account, after: account });
      return byMail ? null : path;
    });
  }
}
