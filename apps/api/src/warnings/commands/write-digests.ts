import { Injectable } from '@nestjs/common';
import { morningOf, nextMorning, type Calendar, type CalendarDefinition } from '@parvis/domain';
import { absentAt } from '../../agents/index.js';
import { calendarOf } from '../../commitments/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { toBeDigested } from '../to-be-digested.js';

/**
 * At the opening of a service on a working day: who has late files, or files due that day, is to be written a mail. One
 * a day and account by its key; one a day and calendar by the round's, in the same transaction.
 */
@Injectable()
export class WriteDigests {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns how many rounds were made */
  execute(): Promise<number> {
    return this.work.run(async (tx) => {
      let made = 0;
      for (const [calendarId, calendar] of await this.calendars()) {
        const morning = morningOf(calendar, tx.now);
        if (!morning || morning.opensAt > tx.now) continue;
        const round = await tx.rows(
          `insert into digest_round (calendar_id, day) values ($1, $2) on conflict do nothing returning day`,
          [calendarId, morning.day],
        );
        if (round.length === 0) continue;
        tx.wrote = true;
        made += 1;
        await tx.rows(
          `insert into warning_digest (account_id, day, state, written_at)
           select distinct a.id, $2::date, 'waiting', $3::timestamptz
           ${toBeDigested('$3', '$4')} and v.calendar_id = $1
             and a.active and a.warning_mails and not ${absentAt('a.id', '$3')}
           on conflict do nothing`,
          [calendarId, morning.day, tx.now, morning.endsAt],
        );
      }
      return made;
    });
  }

  async next(now: Date): Promise<Date | null> {
    const opens = [...(await this.calendars()).values()].map(
      (calendar) => nextMorning(calendar, now)?.opensAt,
    );
    return opens.reduce<Date | null>((least, at) => (at && (!least || at < least) ? at : least), null);
  }

  private async calendars(): Promise<Map<string, Calendar>> {
    const rows = await this.work.rows<{ id: string; versionId: string; definition: CalendarDefinition }>(
      `select distinct on (calendar_id) calendar_id as id, id as version_id, definition
       from calendar_version order by calendar_id, version desc`,
    );
    return new Map(rows.map(({ id, versionId, definition }) => [id, calendarOf(versionId, definition)]));
  }
}
