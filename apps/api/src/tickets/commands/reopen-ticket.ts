import { Injectable } from '@nestjs/common';
import type { TicketRef } from '@parvis/contract';
import { reopenTicket } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { ChangeTicket } from '../change-ticket.js';

/** Undoes a closing: what it cancelled is owed again, with its first date. What was kept stays kept. */
@Injectable()
export class ReopenTicket {
  constructor(private readonly change: ChangeTicket) {}

  execute(number: string, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'reopen', ({ ticket, promises, act }) => {
      promises.revive(act, 'reopened', ({ state }) => state === 'cancelled');
      return { decision: reopenTicket(ticket, 'agent'), patch: { resolvedAt: null, closedAt: null } };
    });
  }
}
