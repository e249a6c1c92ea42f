import { Injectable } from '@nestjs/common';
import type { CalendarBody } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { checkedCalendar } from '../checked-calendar.js';
import { expectSeen } from '../expect-seen.js';
import { expectFreeName } from '../name-taken.js';
import { lockCalendar, type CalendarRow } from '../settings.rows.js';
import { Settle } from '../settle.js';

/** Always a new version: promises made keep the one they were made under, to the minute. */
@Injectable()
export class ChangeCalendar {
  constructor(private readonly settle: Settle) {}

  execute(id: string, body: CalendarBody, actor: SignedIn, seen: number): Promise<CalendarRow> {
    const definition = checkedCalendar(body.definition);
    return this.settle.run(actor, async (tx, record) => {
      const before = await lockCalendar(tx, id);
      await expectSeen(tx, before, seen);
      await expectFreeName(tx, 'calendar', body.name, id);
      const after: CalendarRow = {
        ...before,
        name: body.name.trim(),
        definition,
        version: before.version + 1,
      };
      tx.update('calendar', id, { name: after.name });
      tx.insert('calendar_version', {
        id: newId(),
        calendarId: id,
        version: after.version,
        definition,
        createdAt: tx.now,
      });
      record({ object: 'calendar', act: 'changed', before, after });
      return after;
    });
  }
}
