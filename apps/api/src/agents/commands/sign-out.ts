import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';
import { secretHash } from '../../platform/security/secrets.js';
import { sessionCredential } from '../credential.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  /** Ends this session; its sockets are told, not those of other sessions of the account. Ending one already ended is fine. */
  async execute(secret: string): Promise<void> {
    const gone = await this.work.rows(
      `with gone as (delete from session where token_hash = $1 returning 1) select * from gone`,
      [secretHash(secret)],
    );
    if (gone.length > 0) {
      this.notifier.signal({ type: 'session-revoked', credential: sessionCredential(secret) });
    }
  }
}
