import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../agents/index.js';
import { expectActiveSite } from '../expect-active.js';
import { expectSeen } from '../expect-seen.js';
import { lockService, type ServiceRow } from '../settings.rows.js';
import { Settle } from '../settle.js';

/** The service receives files again; those its successor took stay there, in the hands that know them. */
@Injectable()
export class ReactivateService {
  constructor(private readonly settle: Settle) {}

  execute(id: string, actor: SignedIn, seen: number): Promise<ServiceRow> {
    return this.settle.run(actor, async (tx, record) => {
      const { handover: _, ...before } = await lockService(tx, id);
      await expectSeen(tx, before, seen);
      if (before.active) return { ...before, handover: null };
      await expectActiveSite(tx, before.siteId);
      const after = { ...before, active: true, successorId: null, version: before.version + 1 };
      tx.update('service', id, after);
      record({ object: 'service', act: 'reactivated', before, after });
      return { ...after, handover: null };
    });
  }
}
