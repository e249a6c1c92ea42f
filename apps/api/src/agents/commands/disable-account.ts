import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';

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
      const account = await tx.row<{ id: string }>(`select id from account where email = $1 for update`, [
        email.toLowerCase(),
      ]);
      if (!account) return false;
      tx.update('account', account.id, { active: false });
      const ended = await tx.rows<{ credential: string }>(
        `with sessions as (delete from session where account_id = $1 returning token_hash),
           tokens as (update api_token set revoked_at = $2 where account_id = $1 and revoked_at is null
             returning token_hash)
         select 'cookie:' || token_hash as credential from sessions
         union all select 'bearer:' || token_hash from tokens`,
        [account.id, tx.now],
      );
      tx.afterCommit(() => {
        for (const { credential } of ended) this.notifier.signal({ type: 'session-revoked', credential });
      });
      return true;
    });
  }
}
