import { Injectable } from '@nestjs/common';
import { Doctor } from '../platform/doctor/doctor.js';
import { MendHands } from './commands/mend-hands.js';
import { MendQueues } from './commands/mend-queues.js';
import { WAKE_BATCH, WakePromises } from './commands/wake-promises.js';
import { ADRIFT } from './adrift.js';
import { WITH_PLACE } from './queue-rule.js';

const LATE = `instant.now - interval '1 minute'`;
const FILE = { key: 't.id', type: 'uuid', label: 't.number' } as const;

@Injectable()
export class TicketInvariants {
  constructor(doctor: Doctor, hands: MendHands, queues: MendQueues, wake: WakePromises) {
    doctor.holds(
      {
        name: 'hands',
        says: 'Every open file is in one queue or in one present agent’s hands.',
        rows: { ...FILE, from: `(${ADRIFT}) t`, wrong: 't.because' },
        repair: () => hands.execute(),
      },
      {
        name: 'overdue',
        says: 'What falls due by itself is looked at within a minute.',
        rows: {
          ...FILE,
          // only those whose turn it is: while they change, what waits behind them is a storm being worked through
          from: `((select ticket_id as id from commitment, instant where wake_at < ${LATE} order by wake_at limit ${WAKE_BATCH})
            union (select id from ticket, instant where waits_until < ${LATE} order by waits_until limit ${WAKE_BATCH}))
            late join ticket t using (id)`,
          wrong: `'was not woken'`,
        },
        repair: (ids) => wake.execute(ids),
      },
      {
        name: 'queues',
        says: 'A file stands in its queue while it is open or owes an answer, under its nearest date.',
        rows: {
          ...FILE,
          from: WITH_PLACE,
          wrong: `case when t.next_due_at is distinct from p.next_due_at then 'stands under another date than its promises'
            when t.queued and not p.queued then 'is in a queue, and owes nothing'
            when p.queued and not t.queued then 'is in no queue' end`,
        },
        repair: (ids) => queues.execute(ids),
      },
      {
        name: 'chase-ups',
        says: 'A file counts every time its resident asked again.',
        rows: {
          ...FILE,
          from: 'ticket t',
          wrong: `case when t.chase_ups <> (select count(*) from contact c where c.ticket_id = t.id and c.chase_up)
            then 'counts ' || t.chase_ups || ' chase-ups, and has others' end`,
        },
      },
      {
        name: 'merged',
        says: 'A file merged into another one is closed, and promises nothing more.',
        rows: {
          ...FILE,
          from: 'ticket t',
          where: 't.merged_into_id is not null',
          wrong: `case when t.status <> 'closed' then 'is merged, and ' || t.status
            when exists (select 1 from commitment c where c.ticket_id = t.id and c.state in ('running', 'paused'))
              then 'is merged, and promises something' end`,
        },
      },
    );
  }
}
