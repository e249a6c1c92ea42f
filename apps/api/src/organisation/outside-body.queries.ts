import { Injectable } from '@nestjs/common';
import type { OutsideBodyView } from '@parvis/contract';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

const COLUMNS = 'id, slug, name, email, phone, url, competence, active';

@Injectable()
export class OutsideBodyQueries {
  constructor(private readonly work: UnitOfWork) {}

  /** A town has a dozen of them. */
  all(): Promise<OutsideBodyView[]> {
    return this.work.rows<OutsideBodyView>(`select ${COLUMNS} from outside_body order by active desc, name`);
  }
}

/**
 * One a file can be handed over to.
 * @throws ProblemError `outside-body/not-found`, also for one that is no longer active
 */
export async function readOutsideBody(tx: Pick<Transaction, 'row'>, asked: string): Promise<OutsideBodyView> {
  const body = await tx.row<OutsideBodyView>(
    `select ${COLUMNS} from outside_body where active and (slug = $1 or id::text = $1)`,
    [asked],
  );
  if (!body) throw new ProblemError('outside-body/not-found');
  return body;
}
