import { Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import type { AccountLinkView } from '@parvis/contract';
import { endSessions, OpenSession, type OpenedSession } from '../../agents/index.js';
import { Settle } from '../../organisation/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';
import { lockAccount } from '../account.rows.js';
import { expectPassword } from '../expect-password.js';
import { replaceLinks } from '../new-link.js';
import { openLink } from '../open-link.js';

/**
 * Whoever holds the link has read the mail: he chooses a password and is signed in. Every session the account had
 * ends, and every other link to it.
 */
@Injectable()
export class SetPasswordByLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settle: Settle,
    private readonly sessions: OpenSession,
    private readonly notifier: Notifier,
  ) {}

  read(token: string): Promise<AccountLinkView> {
    return this.work.run(async (tx) => {
      const { purpose, email, firstName, town, by } = await openLink(tx, token);
      return { purpose, email, firstName, town, by };
    });
  }

  async execute(token: string, password: string): Promise<OpenedSession> {
    // before the hash: nobody makes the house compute with a link that opens nothing
    const { accountId, name, email } = await this.work.run((tx) => openLink(tx, token));
    expectPassword(password, email);
    const passwordHash = await hash(password);
    return this.settle.run({ accountId, name }, async (tx, record) => {
      const { id } = await openLink(tx, token);
      const account = await lockAccount(tx, accountId);
      tx.update('account', accountId, { passwordHash });
      await tx.rows(`update account_link set used_at = $2 where id = $1`, [id, tx.now]);
      await replaceLinks(tx, accountId);
      await endSessions(tx, this.notifier, accountId);
      record({ object: 'account', act: 'password-set', before: account, after: account });
      await tx.flush();
      return this.sessions.within(tx, accountId);
    });
  }
}
