import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { UNNAMED_TOWN } from '../defaults/unnamed-town.js';
import { writeDefaults } from '../defaults/write-defaults.js';
import { SHIPPED_CALENDAR } from '../defaults/shipped-calendar.js';

/** Held while a town is founded: any number, the same in every process of every version. */
export const FOUNDING_LOCK = 7_283_911_055;

/** First start of a real town: what it needs to be configured, and nothing invented. */
@Injectable()
export class FoundTown {
  constructor(private readonly work: UnitOfWork) {}

  /** Does nothing in a town already founded, whoever founds it at the same moment. */
  async ifNew(): Promise<void> {
    await this.work.run(async (tx) => {
      // two statements: the second must see what was committed while the first waited
      await tx.rows(`select pg_advisory_xact_lock($1)`, [FOUNDING_LOCK]);
      if (await tx.row(`select 1 from installation`)) return;
      tx.insert('installation', {
        id: 1,
        townName: UNNAMED_TOWN,
        demo: false,
        readyAt: tx.now,
        clockOffset: 0,
      });
      const siteId = newId();
      tx.insert('site', {
        id: siteId,
        slug: 'mairie',
        name: 'Mairie',
        timeZone: SHIPPED_CALENDAR.timeZone,
        address: null,
        phone: null,
      });
      tx.insert('service', {
        id: newId(),
        slug: 'accueil',
        name: 'Accueil',
        sector: 'user-relations',
        siteId,
        phone: null,
      });
      writeDefaults(tx);
    });
  }
}
