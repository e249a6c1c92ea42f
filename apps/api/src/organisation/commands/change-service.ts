import { Injectable } from '@nestjs/common';
import type { ServiceBody } from '@parvis/contract';
import type { SignedIn } from '../../agents/index.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { calendarChosen } from '../calendar-chosen.js';
import { expectActiveSite } from '../expect-active.js';
import { expectSeen } from '../expect-seen.js';
import { expectFreeName } from '../name-taken.js';
import { lockService, type ServiceRow } from '../settings.rows.js';
import { expectDirection } from '../service-direction.js';
import { Settle } from '../settle.js';

/** Files already there keep their sector and site; new ones are filed as the service now stands. */
@Injectable()
export class ChangeService {
  constructor(private readonly settle: Settle) {}

  execute(id: string, body: ServiceBody, actor: SignedIn, seen: number): Promise<ServiceRow> {
    return this.settle.run(actor, async (tx, record) => {
      const { handover, ...before } = await lockService(tx, id);
      await expectSeen(tx, before, seen);
      if (!before.active) throw new ProblemError('service/inactive');
      await expectFreeName(tx, 'service', body.name, id);
      if (body.siteId !== before.siteId) await expectActiveSite(tx, body.siteId);
      const after = {
        ...before,
        name: body.name.trim(),
        sector: body.sector,
        siteId: body.siteId,
        phone: body.phone ?? null,
        directionIds: await expectDirection(tx, body, before),
        calendarId: await calendarChosen(tx, body, before),
        version: before.version + 1,
      };
      tx.update('service', id, after);
      record({ object: 'service', act: 'changed', before, after });
      return { ...after, handover };
    });
  }
}
