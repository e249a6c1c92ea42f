import { Injectable } from '@nestjs/common';
import type { PauseTicketBody, TicketRef } from '@parvis/contract';
import { pauseTicket } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { ChangeTicket, type Change } from '../change-ticket.js';
import { writeToResident } from '../write-to-resident.js';

const DEFAULT_WAIT_DAYS = 15;

/** Stops the clocks while something is asked of the resident or of a third party; they start again by themselves. */
@Injectable()
export class PauseTicket {
  constructor(private readonly change: ChangeTicket) {}

  execute(number: string, body: PauseTicketBody, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'wait', async (change) => {
      const { tx, ticket, promises, act } = change;
      const question = body.question?.trim() || null;
      const until = body.until
        ? new Date(body.until)
        : new Date(tx.now.getTime() + DEFAULT_WAIT_DAYS * 86_400_000);
      if (until <= tx.now) throw new ProblemError('ticket/until-in-past');
      const wait = { status: body.reason, question, until };
      const decision = pauseTicket(ticket, wait);
      if (body.reason === 'waiting-resident') await ask(change, question);
      promises.pause({ ...act, reason: body.reason, question, until });
      return { decision };
    });
  }
}

/** A wait nobody was asked to end is no wait: the question leaves with it. It keeps no promise. */
async function ask(change: Change, question: string | null): Promise<void> {
  if (question === null) throw new ProblemError('ticket/question-required');
  change.promises.events.push(await writeToResident(change, 'question', question));
}
