import type { Transaction } from '../platform/database/unit-of-work.js';
import type { Notifier } from '../platform/events/notifier.js';

/**
 * Ends the sessions of an account and tells their sockets. API tokens are another matter: a program does not sign in.
 * @param but the hash of the cookie that stays
 */
export async function endSessions(
  tx: Transaction,
  notifier: Notifier,
  accountId: string,
  but: string | null = null,
): Promise<void> {
  const ended = await tx.rows<{ tokenHash: string }>(
    `with ended as (delete from session where account_id = $1 and token_hash is distinct from $2
       returning token_hash) select * from ended`,
    [accountId, but],
  );
  tx.afterCommit(() => {
    for (const { tokenHash } of ended)
      notifier.signal({ type: 'session-revoked', credential: `cookie:${tokenHash}` });
  });
}
