import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

// Locked as a foreign key locks it: who puts it aside meanwhile waits for us, or we for him and see it gone.

/** @throws ProblemError `ticket/unknown-site` */
export async function expectActiveSite(tx: Transaction, id: string): Promise<void> {
  if (!(await tx.row(`select 1 from site where id = $1 and active for key share`, [id])))
    throw new ProblemError('ticket/unknown-site');
}

/** @throws ProblemError `ticket/unknown-service` */
export async function expectActiveService(tx: Transaction, id: string): Promise<void> {
  if (!(await tx.row(`select 1 from service where id = $1 and active for key share`, [id])))
    throw new ProblemError('ticket/unknown-service');
}

/** @throws ProblemError `calendar/not-found` */
export async function expectCalendar(tx: Transaction, id: string): Promise<void> {
  if (!(await tx.row(`select 1 from calendar where id = $1`, [id])))
    throw new ProblemError('calendar/not-found');
}

/** @throws ProblemError `policy/not-found` */
export async function expectPolicy(tx: Transaction, id: string | null): Promise<void> {
  if (id !== null && !(await tx.row(`select 1 from policy where id = $1`, [id])))
    throw new ProblemError('policy/not-found');
}
