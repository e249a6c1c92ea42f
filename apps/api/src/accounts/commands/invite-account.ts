import { Injectable } from '@nestjs/common';
import type { NewAccountBody } from '@parvis/contract';
import { CreateAccount } from '../../agents/index.js';
import { Settle } from '../../organisation/index.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { expectPlaces, type AccountRow } from '../account.rows.js';
import { NewLink } from '../new-link.js';
import { WayOut } from '../way-out.js';

export interface Invited {
  id: string;
  /** where it leads to, on this house; null: it leaves by mail */
  path: string | null;
}

/** Who invites: an administrator, or whoever has the command line (`accountId` null, who is handed the link). */
export interface Inviter {
  accountId: string | null;
  name: string;
}

/** A new account without a password, and the link its owner chooses one by. */
@Injectable()
export class InviteAccount {
  constructor(
    private readonly settle: Settle,
    private readonly create: CreateAccount,
    private readonly links: NewLink,
    private readonly wayOut: WayOut,
  ) {}

  async execute(body: NewAccountBody, inviter: Inviter): Promise<Invited> {
    const byMail = inviter.accountId !== null && (await this.wayOut.isOpen());
    const email = body.email.toLowerCase();
    const account = {
      email,
      firstName: body.firstName.trim(),
      lastName: body.lastName.trim(),
      title: body.title?.trim() || null,
      grants: body.grants,
    };
    return this.settle.run(inviter, async (tx, record) => {
      // two who invite the same person at once: the second is told
      await tx.rows(`select pg_advisory_xact_lock(hashtext('accounts:email'))`);
      if (await tx.row(`select 1 from account where email = $1`, [email]))
        throw new ProblemError('account/email-taken');
      await expectPlaces(tx, body.grants);
      const id = this.create.within(tx, account, null);
      const name = `${account.firstName} ${account.lastName}`;
      const after: AccountRow = { id, name, ...account, active: true, version: 1 };
      record({ object: 'account', act: 'added', before: null, after });
      const path = await this.links.within(tx, {
        accountId: id,
        purpose: 'invitation',
        by: inviter.accountId === null ? null : inviter.name,
        mail: byMail ? 'waiting' : 'none',
      });
      return { id, path: byMail ? null : path };
    });
  }
}
