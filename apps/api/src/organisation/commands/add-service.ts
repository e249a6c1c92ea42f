import { Injectable } from '@nestjs/common';
import type { ServiceBody, ServiceSettings } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { calendarChosen } from '../calendar-chosen.js';
import { expectActiveSite } from '../expect-active.js';
import { expectFreeName } from '../name-taken.js';
import { Settle } from '../settle.js';
import { expectDirection } from '../service-direction.js';
import { slugFor } from '../slug-for.js';

@Injectable()
export class AddService {
  constructor(private readonly settle: Settle) {}

  execute(body: ServiceBody, actor: SignedIn): Promise<ServiceSettings> {
    return this.settle.run(actor, async (tx, record) => {
      await expectFreeName(tx, 'service', body.name, null);
      await expectActiveSite(tx, body.siteId);
      const row = {
        id: newId(),
        slug: await slugFor(tx, 'service', body.name),
        name: body.name.trim(),
        sector: body.sector,
        siteId: body.siteId,
        phone: body.phone ?? null,
        active: true,
        successorId: null,
        directionIds: await expectDirection(tx, body),
        calendarId: await calendarChosen(tx, body),
        version: 1,
      };
      tx.insert('service', row);
      record({ object: 'service', act: 'added', before: null, after: row });
      return { ...row, handover: null, otherHours: { count: 0, more: false } };
    });
  }
}
