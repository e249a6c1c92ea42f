import { Injectable } from '@nestjs/common';
import { isWaitOver, resumeTicket } from '@parvis/domain';
import { TicketPromises } from '../../commitments/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { HOUSE } from '../../platform/events/record.js';
import { Log } from '../../platform/log/log.js';
import { keepTicket, unchanged } from '../keep-ticket.js';
import type { TicketEntity } from '../ticket.entity.js';

export const WAKE_BATCH = 100;

/** What falls due by itself: waits that end, promises that break. Safe to call at any time, by any number of workers. */
@Injectable()
export class WakePromises {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: Log,
  ) {}

  /**
   * @param only the files to look at, of those that are due; all of them when left out
   * @returns how many files were looked at; less than a batch means that nothing more was due
   */
  execute(only: string[] | null = null): Promise<number> {
    return this.work.run(async (tx) => {
      const tickets = await tx.rows<TicketEntity>(
        `select t.* from ticket t
         where t.id in (
           (select ticket_id from commitment where wake_at <= $1 order by wake_at limit ${WAKE_BATCH}) union all
           (select id from ticket where waits_until <= $1 order by waits_until limit ${WAKE_BATCH}))
           and ($2::uuid[] is null or t.id = any($2))
         order by t.id for update skip locked`,
        [tx.now, only],
      );
      const all = await TicketPromises.loadAll(
        tx,
        tickets.map(({ id }) => id),
      );
      const act = { at: tx.now, actor: HOUSE };
      for (const ticket of tickets) {
        const promises = all.get(ticket.id)!;
        for (const { code } of promises.wake(act)) {
          this.log.error('waker: a promise has no date any more', { code, ticketId: ticket.id });
        }
        const over = isWaitOver(ticket, tx.now);
        keepTicket(tx, ticket, over ? resumeTicket(ticket, 'wait-over') : unchanged(ticket), promises, HOUSE);
      }
      return tickets.length;
    });
  }

  /** when the next promise wants to be looked at; null when none is armed */
  async next(): Promise<Date | null> {
    const row = await this.work.row<{ wakeAt: Date | null }>(
      `select least((select min(wake_at) from commitment where wake_at is not null),
         (select min(waits_until) from ticket where waits_until is not null)) as wake_at`,
    );
    return row?.wakeAt ?? null;
  }
}
