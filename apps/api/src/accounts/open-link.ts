import type { AccountLinkPurpose, AccountLinkView } from '@parvis/contract';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { secretHash } from '../platform/security/secrets.js';

export interface OpenLink extends AccountLinkView {
  id: string;
  accountId: string;
  name: string;
}

interface Row extends OpenLink {
  purpose: AccountLinkPurpose;
  active: boolean;
  expiresAt: Date;
  usedAt: Date | null;
  replacedAt: Date | null;
}

/**
 * The link of a token, as long as it opens something; locked, so that of two who use it at once one does.
 * @throws ProblemError `account-link/not-found`, `account-link/used`, `account-link/replaced`, `account-link/expired`
 */
export async function openLink(tx: Transaction, token: string): Promise<OpenLink> {
  const link = await tx.row<Row>(
    `select l.id, l.account_id, l.purpose, l.expires_at, l.used_at, l.replaced_at, l.by_name as by, a.active, a.email,
       a.first_name, a.first_name || ' ' || a.last_name as name, coalesce(n.town_name, '') as town
     from account_link l join account a on a.id = l.account_id left join installation n on true
     where l.token_hash = $1 for update of l, a`,
    [secretHash(token)],
  );
  if (!link) throw new ProblemError('account-link/not-found');
  if (link.usedAt) throw new ProblemError('account-link/used');
  if (link.replacedAt) throw new ProblemError('account-link/replaced');
  if (!link.active || link.expiresAt <= tx.now) throw new ProblemError('account-link/expired');
  return link;
}
