import { Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import type { Grant } from '@parvis/domain';
import { newId } from '../../platform/database/new-id.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { writeGrants } from '../write-grants.js';

export interface NewAccount {
  email: string;
  firstName: string;
  lastName: string;
  title?: string | null;
  password?: string;
  grants: (Pick<Grant, 'role'> & Partial<Grant>)[];
}

@Injectable()
export class CreateAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns its id */
  async execute(account: NewAccount): Promise<string> {
    const passwordHash = account.password === undefined ? null : await hash(account.password);
    return this.work.run(async (tx) => this.within(tx, account, passwordHash));
  }

  within(tx: Transaction, account: Omit<NewAccount, 'password'>, passwordHash: string | null): string {
    const id = newId();
    tx.insert('account', {
      id,
      email: account.email.toLowerCase(),
      firstName: account.firstName,
      lastName: account.lastName,
      title: account.title ?? null,
      passwordHash,
      createdAt: this.clock.realNow(),
    });
    writeGrants(tx, id, account.grants);
    return id;
  }
}
