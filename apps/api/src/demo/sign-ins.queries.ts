import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { demoEmail, DEMO_PASSWORD, ROLE_ACCOUNTS } from './town/accounts.js';

/** What the start tells whoever started it about signing in. */
export interface SignIns {
  /** e-mails to try, one per role; null in a real town */
  demo: string[] | null;
  password: string | null;
  /** how many accounts there are */
  accounts: number;
}

@Injectable()
export class SignInQueries {
  constructor(private readonly work: UnitOfWork) {}

  async view(): Promise<SignIns> {
    const row = await this.work.row<{ demo: boolean; accounts: number }>(
      `select coalesce((select demo from installation), false) as demo, (select count(*) from account) as accounts`,
    );
    const { demo, accounts } = row!;
    return {
      demo: demo ? ROLE_ACCOUNTS.map(demoEmail) : null,
      password: demo ? DEMO_PASSWORD : null,
      accounts,
    };
  }
}
