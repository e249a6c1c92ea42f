import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WITH_PLACE } from '../queue-rule.js';

/**
 * What should never be found: a file that stands in its queue under another date than its promises', or in a queue
 * where it has nothing to do. No new version: nothing an agent reads on the file has changed.
 */
@Injectable()
export class MendQueues {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns how many were mended */
  execute(ids: readonly string[]): Promise<number> {
    return this.work.run(async (tx) => {
      // the file's lock is its promises' too: only then are they asked
      const locked = await tx.rows<{ id: string }>(
        `select id from ticket where id = any($1) order by id for update skip locked`,
        [ids],
      );
      await tx.rows(
        `update ticket set next_due_at = place.next_due_at, queued = place.queued
         from (select t.id, p.next_due_at, p.queued from ${WITH_PLACE} where t.id = any($1)) place
         where place.id = ticket.id`,
        [locked.map(({ id }) => id)],
      );
      return locked.length;
    });
  }
}
