import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newSecret, secretHash } from '../../platform/security/secrets.js';

@Injectable()
export class CreateToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns the token, shown this once; null when no active account has that e-mail */
  async execute(email: string): Promise<string | null> {
    const token = newSecret();
    const made = await this.work.rows(
      `insert into api_token (id, token_hash, account_id, created_at)
       select $1, $2, id, $3 from account where email = $4 and active returning id`,
      [newId(), secretHash(token), this.clock.realNow(), email.toLowerCase()],
    );
    return made.length > 0 ? token : null;
  }
}
