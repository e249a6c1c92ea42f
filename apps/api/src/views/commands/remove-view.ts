import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../agents/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { settledView } from '../view.queries.js';

@Injectable()
export class RemoveView {
  constructor(private readonly work: UnitOfWork) {}

  execute(id: string, actor: SignedIn): Promise<void> {
    return this.work.run(async (tx) => {
      await settledView(tx, id, actor.accountId);
      await tx.rows(`with gone as (delete from saved_view where id = $1 returning id) select id from gone`, [
        id,
      ]);
    });
  }
}
