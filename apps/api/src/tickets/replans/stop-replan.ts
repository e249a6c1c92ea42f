import { Injectable } from '@nestjs/common';
import type { ReplanView } from '@parvis/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import type { ReplanEntity } from './replan.entity.js';
import { presentReplan } from './replan.presenter.js';

/** No further: what was done stays done, and the rest keeps its version. Said twice, or too late, it changes nothing. */
@Injectable()
export class StopReplan {
  constructor(private readonly work: UnitOfWork) {}

  execute(id: string): Promise<ReplanView> {
    return this.work.run(async (tx) => {
      const replan = await tx.row<ReplanEntity>(`select * from replan where id = $1 for update`, [id]);
      if (!replan) throw new ProblemError('replan/not-found');
      if (replan.endedAt) return presentReplan(replan);
      tx.update('replan', id, { stopped: true, endedAt: tx.now });
      return presentReplan({ ...replan, stopped: true, endedAt: tx.now });
    });
  }
}
