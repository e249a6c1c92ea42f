import type { Actor } from '@parvis/domain';
import { visibleTo } from '../agents/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import type { TicketEntity } from './ticket.entity.js';

const NUMBER = /^\d{4}-\d{6,}$/;

/**
 * The file, locked until the transaction ends: its promises and messages are written under the same lock.
 * @throws ProblemError `ticket/not-found`, also for a file out of the actor's sight
 */
export async function lockTicket(tx: Transaction, number: string, actor: Actor): Promise<TicketEntity> {
  if (!NUMBER.test(number)) throw new ProblemError('ticket/not-found');
  const ticket = await tx.row<TicketEntity>(
    `select * from ticket t where t.number = $1 and ${visibleTo('$2')} for update`,
    [number, actor.accountId],
  );
  if (!ticket) throw new ProblemError('ticket/not-found');
  return ticket;
}

/** For the resident's own acts: whoever has the code of a file's page. */
export async function lockTicketByCode(tx: Transaction, code: string): Promise<TicketEntity | null> {
  return tx.row<TicketEntity>(`select * from ticket where follow_code = $1 for update`, [code]);
}

/** For the house's own acts (mail received, message delivered). */
export async function lockTicketById(tx: Transaction, id: string): Promise<TicketEntity | null> {
  return tx.row<TicketEntity>(`select * from ticket where id = $1 for update`, [id]);
}
