import { Injectable } from '@nestjs/common';
import type { TicketRef } from '@parvis/contract';
import { reopenTicket } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { ChangeTicket } from '../change-ticket.js';

/**
 * Undoes a closing: what it cancelled is owed again, with its first date. What was kept stays kept, and what had
 * been cancelled before (an acknowledgement nobody could be sent) stays cancelled.
 */
@Injectable()
export class ReopenTicket {
  constructor(private readonly change: ChangeTicket) {}

  execute(number: string, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'reopen', ({ ticket, promises, act }) => {
      const closedAt = ticket.closedAt?.getTime();
      promises.revive(
        act,
        'reopened',
        ({ cancelledAt }) => cancelledAt !== null && cancelledAt.getTime() === closedAt,
      );
      return { decision: reopenTicket(ticket, 'agent'), patch: { resolvedAt: null, closedAt: null } };
    });
  }
}
