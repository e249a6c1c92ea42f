import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';
import { secretHash } from '../../platform/security/secrets.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  /** Ends this session; its sockets are told. Ending one already ended is fine. */
  async execute(secret: string): Promise<void> {
    const gone = await this.work.rows<{ accountId: string }>(
      `with gone as (delete from session where token_hash = $1 returning account_id) select account_id from gone`,
      [secretHash(secret)],
    );
    for (const { accountId } of gone) this.notifier.signal({ type: 'session-revoked', accountId });
  }
}
