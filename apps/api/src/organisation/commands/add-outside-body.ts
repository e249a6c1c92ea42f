import { Injectable } from '@nestjs/common';
import type { NewOutsideBodyBody, OutsideBodyView } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';

/** A slug is a body's own for good: sent twice, the second is told that it is there. */
@Injectable()
export class AddOutsideBody {
  constructor(private readonly work: UnitOfWork) {}

  async execute({ slug, phone, url, active, ...said }: NewOutsideBodyBody): Promise<OutsideBodyView> {
    const row = await this.work.row<OutsideBodyView>(
      `with added as (insert into outside_body (id, slug, name, email, phone, url, competence, active)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (slug) do nothing returning *) select * from added`,
      [newId(), slug, said.name, said.email, phone ?? null, url ?? null, said.competence, active ?? true],
    );
    if (!row) throw new ProblemError('outside-body/slug-taken');
    return row;
  }
}
