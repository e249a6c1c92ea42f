import { Injectable } from '@nestjs/common';
import type { OutsideBodyBody, OutsideBodyView } from '@parvis/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';

/** Files already handed over keep the name and address they were given. */
@Injectable()
export class ChangeOutsideBody {
  constructor(private readonly work: UnitOfWork) {}

  async execute(id: string, { phone, url, active, ...said }: OutsideBodyBody): Promise<OutsideBodyView> {
    const row = await this.work.row<OutsideBodyView>(
      `with changed as (update outside_body set name = $2, email = $3, phone = $4, url = $5, competence = $6,
         active = coalesce($7, active) where id = $1 returning *) select * from changed`,
      [id, said.name, said.email, phone ?? null, url ?? null, said.competence, active ?? null],
    );
    if (!row) throw new ProblemError('outside-body/not-found');
    return row;
  }
}
