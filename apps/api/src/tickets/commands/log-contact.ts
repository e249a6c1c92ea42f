import { Injectable } from '@nestjs/common';
import type { LogContactBody, TicketRef } from '@parvis/contract';
import { answersResident, type TicketEvent } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { countContact } from '../../contacts/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { ChangeTicket } from '../change-ticket.js';
import { unchanged } from '../keep-ticket.js';
import { takeCharge } from '../take-charge.js';

/** A call, a visit, a letter on a file there is. A call of ours that reached the resident keeps the answer promised. */
@Injectable()
export class LogContact {
  constructor(private readonly change: ChangeTicket) {}

  within(tx: Transaction, number: string, body: LogContactBody, actor: SignedIn): Promise<TicketRef> {
    return this.change.within(tx, number, actor, null, 'contact', async (change) => {
      const { ticket, promises, act } = change;
      const at = body.at ? new Date(body.at) : tx.now;
      if (at > tx.now) throw new ProblemError('ticket/received-in-future');
      const { channel, direction } = body;
      if (body.chaseUp && direction === 'out') throw new ProblemError('request/invalid');
      const outcome = body.outcome ?? null;
      const contactId = countContact(tx, {
        ticketId: ticket.id,
        residentId: ticket.residentId,
        agentId: actor.accountId,
        channel,
        direction,
        outcome,
        chaseUp: body.chaseUp ?? false,
        text: body.text?.trim() || null,
        at,
      });
      const answers = answersResident({ direction, outcome });
      if (answers) promises.keepAnswers({ ...act, at }, { contactId });
      const logged: TicketEvent = {
        type: 'ContactLogged',
        payload: { contactId, channel, direction, outcome, chaseUp: body.chaseUp ?? false },
      };
      const decision = answers ? await takeCharge(change) : unchanged(ticket);
      const patch = body.chaseUp ? { chaseUps: ticket.chaseUps + 1 } : {};
      return { decision: { ...decision, events: [...decision.events, logged] }, patch };
    });
  }
}
