import { Injectable } from '@nestjs/common';
import { DisableAccount, type SignedIn } from '../../agents/index.js';
import { expectSeen, Settle } from '../../organisation/index.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { lockAccount } from '../account.rows.js';
import { administers, expectAnotherAdmin, oneAtATime } from '../administrators.js';
import { replaceLinks } from '../new-link.js';

/** An administrator puts a colleague's account aside; never his own, nor the last one that administers. */
@Injectable()
export class DeactivateAccount {
  constructor(
    private readonly settle: Settle,
    private readonly disable: DisableAccount,
  ) {}

  async execute(id: string, actor: SignedIn, seen: number): Promise<void> {
    if (id === actor.accountId) throw new ProblemError('account/own');
    await this.settle.run(actor, async (tx, record) => {
      await oneAtATime(tx);
      const before = await lockAccount(tx, id);
      await expectSeen(tx, before, seen);
      if (!before.active) return;
      if (administers(before.grants)) await expectAnotherAdmin(tx, id);
      await this.disable.within(tx, before);
      await replaceLinks(tx, id);
      const after = { ...before, active: false, version: before.version + 1 };
      record({ object: 'account', act: 'deactivated', before, after });
    });
  }
}
