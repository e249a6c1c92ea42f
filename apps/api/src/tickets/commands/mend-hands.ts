import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { freeFiles } from '../free-files.js';
import { ADRIFT } from '../adrift.js';
import type { TicketEntity } from '../ticket.entity.js';

const BATCH = 100;

/**
 * What should never be found: open files in no queue, or with someone who may no longer act on them (his rights were
 * changed, a row was changed by hand). Each goes back to its queue, and its timeline says so.
 */
@Injectable()
export class MendHands {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns how many were mended, a batch at most */
  execute(): Promise<number> {
    return this.work.run(async (tx) => {
      const tickets = await tx.rows<TicketEntity>(
        `select t.* from ticket t where t.id in (select id from (${ADRIFT}) adrift limit ${BATCH})
         order by t.id for update skip locked`,
        [tx.now],
      );
      return tickets.length === 0 ? 0 : freeFiles(tx, tickets);
    });
  }
}
