import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedIn } from '../actor.js';
import { mayManage } from '../may-manage.js';

/** Back before the day, or not going at all. What became of his files meanwhile can still be read. */
@Injectable()
export class EndAbsence {
  constructor(private readonly work: UnitOfWork) {}

  execute(accountId: string, actor: SignedIn): Promise<void> {
    return this.work.run(async (tx) => {
      await mayManage(tx, accountId, actor);
      await tx.rows(
        `with never as (delete from absence where account_id = $1 and starts_at > $2)
         update absence set ends_at = $2 where account_id = $1 and starts_at <= $2 and ends_at > $2`,
        [accountId, tx.now],
      );
      tx.wrote = true;
    });
  }
}
