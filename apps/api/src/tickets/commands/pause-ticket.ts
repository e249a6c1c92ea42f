import { Injectable } from '@nestjs/common';
import type { PauseTicketBody, TicketRef } from '@parvis/contract';
import { pauseTicket, WAIT_DAYS_DEFAULT } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { ChangeTicket } from '../change-ticket.js';
import { writeToResident } from '../write-to-resident.js';

/**
 * Stops the clocks while something is asked of the resident or of a third party; they start again by themselves. What is
 * asked of the resident leaves in the same act, and keeps no promise.
 */
@Injectable()
export class PauseTicket {
  constructor(private readonly change: ChangeTicket) {}

  execute(number: string, body: PauseTicketBody, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'wait', async (change) => {
      const { tx, ticket, promises, act } = change;
      const question = body.question?.trim() || null;
      const until = body.until
        ? new Date(body.until)
        : new Date(tx.now.getTime() + WAIT_DAYS_DEFAULT * 86_400_000);
      const wait = { status: body.reason, question, until };
      const decision = pauseTicket(ticket, wait, tx.now);
      if (body.reason === 'waiting-resident')
        promises.events.push(await writeToResident(change, 'question', question!));
      promises.pause({ ...act, reason: body.reason, question, until });
      return { decision };
    });
  }
}
