import { Injectable } from '@nestjs/common';
import type { CloseTicketBody, TicketRef } from '@parvis/contract';
import { closeTicket, WITHDRAWING_REASONS } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { ChangeTicket } from '../change-ticket.js';
import { writeToResident } from '../write-to-resident.js';

/**
 * Closes with a reason, and a last message when given. Reasons that take the request away cancel its promises;
 * under the others an unanswered promise keeps running until a message has reached the resident.
 */
@Injectable()
export class CloseTicket {
  constructor(private readonly change: ChangeTicket) {}

  execute(
    number: string,
    { reason, message, cause, words }: CloseTicketBody,
    actor: SignedIn,
    seen: number,
  ): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'close', async (change) => {
      const { tx, ticket, promises, act } = change;
      const decision = closeTicket(ticket, reason, {
        ...(cause && { cause }),
        ...(words?.trim() && { words: words.trim() }),
      });
      if (message?.trim()) decision.events.push(await writeToResident(change, 'answer', message));
      if (WITHDRAWING_REASONS.includes(reason)) promises.cancel(act, reason);
      else promises.resume(act);
      // work done keeps the day it was announced for; without it that day is nobody's any more
      if (reason === 'done') promises.keep('work-done', act, { reason });
      else promises.cancel(act, reason, ['announced']);
      return { decision, patch: { closedAt: tx.now } };
    });
  }
}
