import { Injectable } from '@nestjs/common';
import { EnableAccount, type SignedIn } from '../../agents/index.js';
import { expectSeen, Settle } from '../../organisation/index.js';
import { lockAccount } from '../account.rows.js';

@Injectable()
export class ReactivateAccount {
  constructor(
    private readonly settle: Settle,
    private readonly enable: EnableAccount,
  ) {}

  execute(id: string, actor: SignedIn, seen: number): Promise<void> {
    return this.settle.run(actor, async (tx, record) => {
      const before = await lockAccount(tx, id);
      await expectSeen(tx, before, seen);
      if (before.active) return;
      this.enable.within(tx, before);
      const after = { ...before, active: true, version: before.version + 1 };
      record({ object: 'account', act: 'reactivated', before, after });
    });
  }
}
