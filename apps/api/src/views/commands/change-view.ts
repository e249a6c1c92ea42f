import { Injectable } from '@nestjs/common';
import type { SavedView, SavedViewBody } from '@parvis/contract';
import type { SignedIn } from '../../agents/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { settledView, sharedService } from '../view.queries.js';

/** The whole of it as it shall be: of two who change it at once, the last one's stays. */
@Injectable()
export class ChangeView {
  constructor(private readonly work: UnitOfWork) {}

  execute(id: string, { name, filters, service }: SavedViewBody, actor: SignedIn): Promise<SavedView> {
    return this.work.run(async (tx) => {
      await settledView(tx, id, actor.accountId);
      const shared = await sharedService(tx, service, actor.accountId);
      tx.update('saved_view', id, {
        name: name.trim(),
        filters,
        serviceId: shared?.id ?? null,
        // taken out of a service, it is his who took it
        ...(!shared && { accountId: actor.accountId }),
      });
      return { id, name: name.trim(), filters, service: shared, mine: true };
    });
  }
}
