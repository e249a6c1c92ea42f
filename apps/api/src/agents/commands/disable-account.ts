import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';
import { endSessions } from '../end-sessions.js';

/**
 * An account that opens no door any more: its sessions and tokens end with it, its sockets are told. Its open files go
 * back to their queues by themselves (`FreeHands` of the files), at once, or as soon as a worker is there. Its drafts
 * stay. Disabling what is disabled already changes nothing.
 */
@Injectable()
export class DisableAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  /** @returns false when no account has that e-mail */
  execute(email: string): Promise<boolean> {
    return this.work.run(async (tx) => {
      const account = await tx.row<{ id: string; version: number }>(
        `select id, version from account where email = $1 for update`,
        [email.toLowerCase()],
      );
      if (account) await this.within(tx, account);
      return account !== null;
    });
  }

  /** @param account locked */
  async within(tx: Transaction, { id, version }: { id: string; version: number }): Promise<void> {
    tx.update('account', id, { active: false, version: version + 1 });
    await endSessions(tx, this.notifier, id);
    const tokens = await tx.rows<{ credential: string }>(
      `with revoked as (update api_token set revoked_at = $2 where account_id = $1 and revoked_at is null
         returning token_hash) select 'bearer:' || token_hash as credential from revoked`,
      [id, tx.now],
    );
    tx.afterCommit(() => {
      for (const { credential } of tokens) this.notifier.signal({ type: 'session-revoked', credential });
    });
  }
}
