import { Injectable } from '@nestjs/common';
import type { SavedView, SavedViewBody } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { sharedService } from '../view.queries.js';

@Injectable()
export class SaveView {
  async within(
    tx: Transaction,
    { name, filters, service }: SavedViewBody,
    actor: SignedIn,
  ): Promise<SavedView> {
    const shared = await sharedService(tx, service, actor.accountId);
    const id = newId();
    tx.insert('saved_view', {
      id,
      name: name.trim(),
      filters,
      accountId: actor.accountId,
      serviceId: shared?.id ?? null,
      createdAt: tx.now,
    });
    return { id, name: name.trim(), filters, service: shared, mine: true };
  }
}
