import { Injectable } from '@nestjs/common';
import type { DeactivateServiceBody } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { expectSeen } from '../expect-seen.js';
import { lockService, type ServiceRow } from '../settings.rows.js';
import { Settle } from '../settle.js';

/**
 * Puts a service aside and names in the same act who takes over: from this instant nothing new is filed there, and
 * its open files follow in the background (`MoveFiles`). Nothing is deleted; old files still tell who answered them.
 */
@Injectable()
export class DeactivateService {
  constructor(private readonly settle: Settle) {}

  execute(id: string, body: DeactivateServiceBody, actor: SignedIn, seen: number): Promise<ServiceRow> {
    const { successorId, grantsToo } = body;
    return this.settle.run(actor, async (tx, record) => {
      // both, in the order of their ids: two who put each other's successor aside wait, they don't cross
      await tx.rows(`select 1 from service where id = any($1::uuid[]) order by id for update`, [
        [id, successorId],
      ]);
      const { handover: _, ...before } = await lockService(tx, id);
      await expectSeen(tx, before, seen);
      if (!before.active) throw new ProblemError('service/inactive');
      const successor = await tx.row(`select 1 from service where id = $1 and active and id <> $2`, [
        successorId,
        id,
      ]);
      if (!successor) throw new ProblemError('service/unknown-successor');
      await repoint(tx, id, successorId);
      if (grantsToo) await giveSameRights(tx, id, successorId);
      const after = { ...before, active: false, successorId, version: before.version + 1 };
      tx.update('service', id, after);
      tx.insert('service_handover', { id: newId(), serviceId: id, startedAt: tx.now, moved: 0 });
      record({ object: 'service', act: 'deactivated', before, after: { ...after, ...body } });
      return { ...after, handover: { moved: 0, done: false } };
    });
  }
}

async function repoint(tx: Transaction, id: string, successorId: string): Promise<void> {
  await tx.rows(`update topic set service_id = $2, version = version + 1 where service_id = $1`, [
    id,
    successorId,
  ]);
  await tx.rows(`update mailbox set service_id = $2, version = version + 1 where service_id = $1`, [
    id,
    successorId,
  ]);
}

/** Added, not moved: what they answered in the old service stays theirs to read. */
async function giveSameRights(tx: Transaction, id: string, successorId: string): Promise<void> {
  await tx.rows(
    `insert into account_grant (id, account_id, role, sector, service_id, site_id)
     select gen_random_uuid(), g.account_id, g.role, g.sector, $2, g.site_id from account_grant g
     where g.service_id = $1 and not exists (select 1 from account_grant h
       where h.account_id = g.account_id and h.role = g.role and h.service_id = $2
         and h.sector is not distinct from g.sector and h.site_id is not distinct from g.site_id)`,
    [id, successorId],
  );
}
