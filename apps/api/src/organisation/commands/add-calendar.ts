import { Injectable } from '@nestjs/common';
import type { CalendarBody, CalendarSettings } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { checkedCalendar } from '../checked-calendar.js';
import { expectFreeName } from '../name-taken.js';
import { Settle } from '../settle.js';
import { slugFor } from '../slug-for.js';

@Injectable()
export class AddCalendar {
  constructor(private readonly settle: Settle) {}

  execute(body: CalendarBody, actor: SignedIn): Promise<CalendarSettings> {
    const definition = checkedCalendar(body.definition);
    return this.settle.run(actor, async (tx, record) => {
      await expectFreeName(tx, 'calendar', body.name, null);
      const slug = await slugFor(tx, 'calendar', body.name);
      const calendar = { id: newId(), slug, name: body.name.trim() };
      tx.insert('calendar', calendar);
      tx.insert('calendar_version', {
        id: newId(),
        calendarId: calendar.id,
        version: 1,
        definition,
        createdAt: tx.now,
      });
      const after = { ...calendar, definition, version: 1 };
      record({ object: 'calendar', act: 'added', before: null, after });
      return { ...after, olderPromises: { count: 0, more: false } };
    });
  }
}
