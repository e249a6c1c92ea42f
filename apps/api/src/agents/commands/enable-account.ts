import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';

/** The account may sign in again. Sessions and tokens it had stay ended, files it had stay where they are. */
@Injectable()
export class EnableAccount {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns false when no account has that e-mail */
  execute(email: string): Promise<boolean> {
    return this.work.run(async (tx) => {
      const account = await tx.row<{ id: string; version: number }>(
        `select id, version from account where email = $1 for update`,
        [email.toLowerCase()],
      );
      if (account) this.within(tx, account);
      return account !== null;
    });
  }

  /** @param account locked */
  within(tx: Transaction, { id, version }: { id: string; version: number }): void {
    tx.update('account', id, { active: true, version: version + 1 });
  }
}
