import { Injectable } from '@nestjs/common';
import type { SiteBody, SiteSettings } from '@parvis/contract';
import type { SignedIn } from '../../agents/index.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { calendarChosen } from '../calendar-chosen.js';
import { expectSeen } from '../expect-seen.js';
import { expectFreeName } from '../name-taken.js';
import { lockSite } from '../settings.rows.js';
import { Settle } from '../settle.js';
import { expectTimeZone } from '../time-zone.js';

/** A site with services at work can't be put aside: they would receive the public nowhere. */
@Injectable()
export class ChangeSite {
  constructor(private readonly settle: Settle) {}

  execute(id: string, body: SiteBody, actor: SignedIn, seen: number): Promise<SiteSettings> {
    expectTimeZone(body.timeZone);
    return this.settle.run(actor, async (tx, record) => {
      const before = await lockSite(tx, id);
      await expectSeen(tx, before, seen);
      await expectFreeName(tx, 'site', body.name, id);
      const active = body.active ?? before.active;
      if (before.active && !active) {
        const services = await tx.rows<{ name: string }>(
          `select name from service where site_id = $1 and active order by name limit 5`,
          [id],
        );
        if (services.length > 0)
          throw new ProblemError('site/in-use', { services: services.map(({ name }) => name) });
      }
      const after: SiteSettings = {
        ...before,
        name: body.name.trim(),
        timeZone: body.timeZone,
        address: body.address ?? null,
        phone: body.phone ?? null,
        active,
        calendarId: await calendarChosen(tx, body, before),
        version: before.version + 1,
      };
      tx.update('site', id, after);
      record({ object: 'site', act: actOf(before.active, active), before, after });
      return after;
    });
  }
}

const actOf = (was: boolean, is: boolean) => (was === is ? 'changed' : is ? 'reactivated' : 'deactivated');
