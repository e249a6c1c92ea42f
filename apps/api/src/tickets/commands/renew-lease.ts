import { Injectable } from '@nestjs/common';
import { LEASE_MINUTES } from '@parvis/domain';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** not at each sign of life: a row once a minute at most */
const STEP_MS = 60_000;

/** Who took a file and has it before his eyes keeps it. No event: nothing happened that anyone would read about. */
@Injectable()
export class RenewLease {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(ticketId: string, accountId: string): Promise<void> {
    const until = new Date(this.clock.now().getTime() + LEASE_MINUTES * 60_000);
    await this.work.rows(
      `update ticket set lease_until = $3 where id = $1 and assignee_id = $2 and lease_until < $4`,
      [ticketId, accountId, until, new Date(until.getTime() - STEP_MS)],
    );
  }
}
