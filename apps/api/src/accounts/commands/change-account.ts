import { Injectable } from '@nestjs/common';
import type { AccountBody } from '@parvis/contract';
import { writeGrants, type SignedIn } from '../../agents/index.js';
import { expectSeen, Settle } from '../../organisation/index.js';
import { expectPlaces, lockAccount, type AccountRow } from '../account.rows.js';
import { administers, expectAnotherAdmin, oneAtATime } from '../administrators.js';

/** Name, quality and rights. Rights are read at each request: those taken away are gone at the next. */
@Injectable()
export class ChangeAccount {
  constructor(private readonly settle: Settle) {}

  execute(id: string, body: AccountBody, actor: SignedIn, seen: number): Promise<void> {
    return this.settle.run(actor, async (tx, record) => {
      await oneAtATime(tx);
      const before = await lockAccount(tx, id);
      await expectSeen(tx, before, seen);
      await expectPlaces(tx, body.grants);
      if (before.active && administers(before.grants) && !administers(body.grants))
        await expectAnotherAdmin(tx, id);
      const facts = {
        firstName: body.firstName.trim(),
        lastName: body.lastName.trim(),
        title: body.title?.trim() || null,
        version: before.version + 1,
      };
      tx.update('account', id, facts);
      await tx.rows(`delete from account_grant where account_id = $1`, [id]);
      writeGrants(tx, id, body.grants);
      const after: AccountRow = {
        ...before,
        ...facts,
        name: `${facts.firstName} ${facts.lastName}`,
        grants: body.grants,
      };
      record({ object: 'account', act: 'changed', before, after });
    });
  }
}
