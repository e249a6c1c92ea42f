import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';

/** For good; said twice, it was revoked the first time. */
@Injectable()
export class RevokeWallLink {
  constructor(private readonly work: UnitOfWork) {}

  execute(id: string): Promise<void> {
    return this.work.run(async (tx) => {
      const link = await tx.row<{ revokedAt: Date | null }>(
        `select revoked_at from wall_link where id = $1 for update`,
        [id],
      );
      if (!link) throw new ProblemError('wall/not-found');
      if (!link.revokedAt) tx.update('wall_link', id, { revokedAt: tx.now });
    });
  }
}
