import { Injectable } from '@nestjs/common';
import type { ReplanBody, ReplanView } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { Idempotent, type RequestKey } from '../../platform/security/idempotent.js';
import { FOLLOWERS, LAST_VERSION } from './followers.js';
import { namedObject } from './named-object.js';
import { presentReplan } from './replan.presenter.js';
import type { ReplanEntity } from './replan.entity.js';

/** Old promises keep their versions until somebody says, with a reason, that they follow the new one. */
@Injectable()
export class StartReplan {
  constructor(private readonly idempotent: Idempotent) {}

  execute(body: ReplanBody, actor: SignedIn, key: RequestKey): Promise<ReplanView> {
    return this.idempotent.run(actor.accountId, key, async (tx) => {
      const { object, objectId } = namedObject(body);
      const version = await lastVersion(tx, object, objectId);
      const running = await tx.row(`select 1 from replan where object_id = $1 and ended_at is null`, [objectId]); // prettier-ignore
      if (running) throw new ProblemError('replan/running');
      const counted = await tx.row<{ total: number }>(
        `select count(*)::int as total from (${FOLLOWERS[object]}) f where older`,
        [objectId, version],
      );
      if (!counted?.total) throw new ProblemError('replan/nothing');
      const replan: ReplanEntity = {
        id: newId(),
        object,
        objectId,
        version,
        reason: body.reason.trim(),
        actorId: actor.accountId,
        actorName: actor.name,
        startedAt: tx.now,
        endedAt: null,
        stopped: false,
        total: counted.total,
        done: 0,
        moved: 0,
        refused: [],
        relayedAt: null,
      };
      tx.insert('replan', replan);
      return presentReplan(replan);
    });
  }
}

/** Its row is locked: two who start at once are one after the other. */
async function lastVersion(
  tx: Transaction,
  object: ReplanEntity['object'],
  objectId: string,
): Promise<number> {
  await tx.rows(`select 1 from ${object} where id = $1 for update`, [objectId]);
  const row = await tx.row<{ version: number | null }>(LAST_VERSION[object], [objectId]);
  if (!row?.version) throw new ProblemError(`${object}/not-found`);
  return row.version;
}
