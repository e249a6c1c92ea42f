import { Injectable } from '@nestjs/common';
import type { SiteBody, SiteSettings } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { calendarChosen } from '../calendar-chosen.js';
import { expectFreeName } from '../name-taken.js';
import { Settle } from '../settle.js';
import { slugFor } from '../slug-for.js';
import { expectTimeZone } from '../time-zone.js';

@Injectable()
export class AddSite {
  constructor(private readonly settle: Settle) {}

  execute(body: SiteBody, actor: SignedIn): Promise<SiteSettings> {
    expectTimeZone(body.timeZone);
    return this.settle.run(actor, async (tx, record) => {
      await expectFreeName(tx, 'site', body.name, null);
      const site: SiteSettings = {
        id: newId(),
        slug: await slugFor(tx, 'site', body.name),
        name: body.name.trim(),
        timeZone: body.timeZone,
        address: body.address ?? null,
        phone: body.phone ?? null,
        active: body.active ?? true,
        calendarId: await calendarChosen(tx, body),
        version: 1,
      };
      tx.insert('site', site);
      record({ object: 'site', act: 'added', before: null, after: site });
      return site;
    });
  }
}
