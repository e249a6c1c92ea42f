import { Injectable } from '@nestjs/common';
import type { SettingsAct, SettingsObject } from '@parvis/contract';
import { newId } from '../platform/database/new-id.js';
import type { SignedIn } from '../agents/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.js';
import { Notifier } from '../platform/events/notifier.js';

export interface Settled {
  object: SettingsObject;
  act: SettingsAct;
  /** what it was; null when it is new */
  before: object | null;
  after: { id: string; name: string; version: number };
  batchId?: string;
}

/** The frame of every command on the settings: what changed is recorded with it, and consoles ask again. */
@Injectable()
export class Settle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  run<Result>(
    actor: Pick<SignedIn, 'name'> & { accountId: string | null },
    settle: (tx: Transaction, record: (settled: Settled) => void) => Promise<Result>,
  ): Promise<Result> {
    const { accountId: actorId, name: actorName } = actor;
    return this.work.run((tx) => {
      tx.afterCommit(() => this.notifier.signal({ type: 'organisation' }));
      return settle(tx, ({ object, act, before, after, batchId }) =>
        tx.insert('settings_change', {
          id: newId(),
          at: tx.now,
          actorId,
          actorName,
          object,
          objectId: after.id,
          name: after.name,
          act,
          version: after.version,
          before,
          after,
          batchId: batchId ?? null,
        }),
      );
    });
  }
}
