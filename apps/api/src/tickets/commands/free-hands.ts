import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { freeFiles } from '../free-files.js';
import type { TicketEntity } from '../ticket.entity.js';

const BATCH = 100;

/**
 * Files whose agent has gone away or was disabled, and files taken by « suivante » and left there: each is given on.
 * It looks at what is so now and not at what happened, so nothing is lost by a process that dies in between.
 */
@Injectable()
export class FreeHands {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns how many files changed hands; none means that nothing more is to be done now */
  execute(): Promise<number> {
    return this.work.run(async (tx) => {
      const tickets = await tx.rows<TicketEntity>(
        `select t.* from ticket t
         where t.id in (
           (select id from ticket where lease_until <= $1 order by lease_until limit ${BATCH}) union all
           (select held.id from (
              select account_id as id from absence where starts_at <= $1 and ends_at > $1
              union select id from account where not active) gone
            cross join lateral (
              select id from ticket where assignee_id = gone.id and queued and status <> 'closed' limit ${BATCH}) held
            limit ${BATCH}))
         order by t.id for update skip locked`,
        [tx.now],
      );
      return tickets.length === 0 ? 0 : freeFiles(tx, tickets);
    });
  }

  /** when a lease ends or an absence begins next; null when neither is to come */
  async next(now: Date): Promise<Date | null> {
    const row = await this.work.row<{ at: Date | null }>(
      `select least((select min(lease_until) from ticket where lease_until is not null),
         (select min(starts_at) from absence where starts_at > $1)) as at`,
      [now],
    );
    return row?.at ?? null;
  }
}
