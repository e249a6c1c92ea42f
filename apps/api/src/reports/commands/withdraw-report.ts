import { Injectable } from '@nestjs/common';
import { closeTicket } from '@parvis/domain';
import { TicketPromises } from '../../commitments/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { keepTicket, lockTicketByCode } from '../../tickets/index.js';
import { residentAuthor } from '../resident-author.js';

/** The resident takes his request back: nothing is owed any more. What was broken before stays broken. */
@Injectable()
export class WithdrawReport {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws RuleViolation `ticket/already-closed` */
  execute(code: string): Promise<void> {
    return this.work.run(async (tx) => {
      const ticket = await lockTicketByCode(tx, code);
      if (!ticket) throw new ProblemError('follow/not-found');
      const decision = closeTicket(ticket, 'withdrawn');
      const author = await residentAuthor(tx, ticket);
      const promises = await TicketPromises.load(tx, ticket.id);
      promises.cancel({ at: tx.now, actor: author }, 'withdrawn');
      keepTicket(tx, ticket, decision, promises, author, { closedAt: tx.now });
    });
  }
}
