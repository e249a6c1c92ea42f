import { Injectable } from '@nestjs/common';
import type { PreferencesView } from '@parvis/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Whether one is written to in the morning; one's own choice alone, so the account's version stays. */
@Injectable()
export class ChooseMails {
  constructor(private readonly work: UnitOfWork) {}

  execute(accountId: string, { warningMails }: PreferencesView): Promise<PreferencesView> {
    return this.work.run((tx) => {
      tx.update('account', accountId, { warningMails });
      return Promise.resolve({ warningMails });
    });
  }
}
