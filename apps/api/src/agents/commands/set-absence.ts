import { Injectable } from '@nestjs/common';
import type { AbsenceBody } from '@parvis/contract';
import { hasRole, WRITING_ROLES } from '@parvis/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { accountActor } from '../account-actor.js';
import type { SignedIn } from '../actor.js';
import { mayManage } from '../may-manage.js';

/**
 * From when to when an agent is away, and who stands in. It begins and ends by the clock: his open files move then
 * (`FreeHands` of the files), and nothing moves back by itself. Setting it again replaces it, so that it is safe to
 * send twice.
 */
@Injectable()
export class SetAbsence {
  constructor(private readonly work: UnitOfWork) {}

  execute(accountId: string, { startsAt, endsAt, standInId = null }: AbsenceBody, actor: SignedIn) {
    return this.work.run(async (tx) => {
      await mayManage(tx, accountId, actor);
      const ends = new Date(endsAt);
      if (ends <= new Date(startsAt) || ends <= tx.now) throw new ProblemError('absence/ends-too-soon');
      if (standInId !== null) {
        const standIn = standInId === accountId ? null : await accountActor(tx, standInId);
        if (!standIn || !hasRole(standIn, ...WRITING_ROLES)) throw new ProblemError('absence/unfit-stand-in');
      }
      await tx.rows(
        `insert into absence (account_id, starts_at, ends_at, stand_in_id) values ($1, $2, $3, $4)
         on conflict (account_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
           stand_in_id = excluded.stand_in_id`,
        [accountId, startsAt, endsAt, standInId],
      );
      tx.wrote = true; // who waits for its beginning looks again
    });
  }
}
