import { Injectable } from '@nestjs/common';
import type { AccountLinkPurpose, AccountMailState } from '@parvis/contract';
import { newId } from '../platform/database/new-id.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { secretHash } from '../platform/security/secrets.js';
import { LinkTokens } from './link-tokens.js';

export const INVITATION_DAYS = 7;
export const RESET_HOURS = 1;

const HOUR_MS = 3_600_000;
const VALID_MS: Record<AccountLinkPurpose, number> = {
  invitation: INVITATION_DAYS * 24 * HOUR_MS,
  reset: RESET_HOURS * HOUR_MS,
};

interface Asked {
  accountId: string;
  purpose: AccountLinkPurpose;
  /** null: who has the address asked himself */
  by: string | null;
  mail: Extract<AccountMailState, 'none' | 'waiting'>;
}

/**
 * A link by which somebody chooses his password, and its mail with it. An invitation kills those before it; links to
 * reset live beside each other for their hour, so that nobody makes another's useless by asking for one more.
 */
@Injectable()
export class NewLink {
  constructor(private readonly tokens: LinkTokens) {}

  /** @returns where it leads to, on this house */
  async within(tx: Transaction, { accountId, purpose, by, mail }: Asked): Promise<string> {
    if (purpose === 'invitation') await replaceLinks(tx, accountId);
    const id = newId();
    tx.insert('account_link', {
      id,
      accountId,
      purpose,
      tokenHash: secretHash(this.tokens.of(id)),
      byName: by,
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + VALID_MS[purpose]),
      mail,
    });
    return this.tokens.path(purpose, id);
  }
}

/** Those still open lead nowhere any more. */
export async function replaceLinks(tx: Transaction, accountId: string): Promise<void> {
  await tx.rows(
    `update account_link set replaced_at = $2 where account_id = $1 and used_at is null and replaced_at is null`,
    [accountId, tx.now],
  );
}
