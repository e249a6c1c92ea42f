import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../agents/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';

const UNDO_MINUTES = 15;

/** The wrong key, taken back at once by who pressed it. Later it is a figure of the town's, and stays. */
@Injectable()
export class UncountInformation {
  constructor(private readonly work: UnitOfWork) {}

  async execute(id: string, actor: SignedIn): Promise<void> {
    await this.work.run(async (tx) => {
      const since = new Date(tx.now.getTime() - UNDO_MINUTES * 60_000);
      const gone = await tx.rows(
        `with gone as (delete from contact
           where id = $1 and agent_id = $2 and ticket_id is null and at > $3 returning id)
         select id from gone`,
        [id, actor.accountId, since],
      );
      if (gone.length === 0) throw new ProblemError('contact/not-found');
    });
  }
}
