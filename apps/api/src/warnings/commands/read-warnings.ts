import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { Notifier } from '../../platform/events/notifier.js';

/** Read is read: done again it changes nothing. One's other screens are told. */
@Injectable()
export class ReadWarnings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  /** One, and what was told of the same promise before it. @throws ProblemError `warning/not-found` */
  one(id: string, accountId: string): Promise<void> {
    return this.work.run(async (tx) => {
      const warning = await tx.row<{ commitmentId: string; step: number }>(
        `select commitment_id, step from commitment_warning where id = $1 and account_id = $2`,
        [id, accountId],
      );
      if (!warning) throw new ProblemError('warning/not-found');
      await tx.rows(
        `update commitment_warning set read_at = $4 where account_id = $1 and commitment_id = $2 and step <= $3
           and read_at is null`,
        [accountId, warning.commitmentId, warning.step, tx.now],
      );
      tx.afterCommit(() => this.notifier.signal({ type: 'warned', accountIds: [accountId] }));
    });
  }

  /** All that was told until then; what came since stays to be read. */
  until(until: Date, accountId: string): Promise<void> {
    return this.work.run(async (tx) => {
      await tx.rows(
        `update commitment_warning set read_at = $3 where account_id = $1 and told_at <= $2 and read_at is null`,
        [accountId, until, tx.now],
      );
      tx.afterCommit(() => this.notifier.signal({ type: 'warned', accountIds: [accountId] }));
    });
  }
}
