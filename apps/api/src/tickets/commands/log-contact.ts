import { Injectable } from '@nestjs/common';
import type { LogContactBody, TicketRef } from '@parvis/contract';
import { answersResident, linesThatHold, type StopAct, type TicketEvent } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { countContact } from '../../contacts/index.js';
import { placeTicket } from '../../organisation/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { ChangeTicket, type Change } from '../change-ticket.js';
import { unchanged } from '../keep-ticket.js';
import { takeCharge } from '../take-charge.js';

/**
 * A call, a visit, a letter on a file there is. A call of ours that reached the resident keeps the answer promised; one
 * of his that asks for ours starts the promise of a call back, unless one is owed already.
 */
@Injectable()
export class LogContact {
  constructor(private readonly change: ChangeTicket) {}

  within(tx: Transaction, number: string, body: LogContactBody, actor: SignedIn): Promise<TicketRef> {
    return this.change.within(tx, number, actor, null, 'contact', async (change) => {
      const { ticket, promises, act } = change;
      const at = body.at ? new Date(body.at) : tx.now;
      if (at > tx.now) throw new ProblemError('ticket/received-in-future');
      const { channel, direction } = body;
      if ((body.chaseUp || body.callBack) && direction === 'out') throw new ProblemError('request/invalid');
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
      promises.keep(actsOf(body, answers), { ...act, at }, { contactId });
      if (body.callBack && !promises.owes('callback')) await promiseCallBack(change, at);
      const logged: TicketEvent = {
        type: 'ContactLogged',
        payload: {
          contactId,
          channel,
          direction,
          outcome,
          chaseUp: body.chaseUp ?? false,
          ...(body.callBack && { callBack: true }),
        },
      };
      const decision = answers ? await takeCharge(change) : unchanged(ticket);
      const patch = body.chaseUp ? { chaseUps: ticket.chaseUps + 1 } : {};
      return { decision: { ...decision, events: [...decision.events, logged] }, patch };
    });
  }
}

/** A letter posted may answer or not; it is an accusé de réception all the same. */
const actsOf = ({ channel, direction }: LogContactBody, answers: boolean): StopAct[] => [
  ...(answers ? (['contact-reached'] as const) : []),
  ...(channel === 'letter' && direction === 'out' ? (['letter-sent'] as const) : []),
];

/** What the file's own policy promises to who asks for a call; nothing when it has no such line. */
async function promiseCallBack({ tx, ticket, promises, act }: Change, at: Date): Promise<void> {
  const { channel, nature, topicId: topic, serviceId: service, mailboxId } = ticket;
  const placed = await placeTicket(tx, { channel, topic, service, mailboxId });
  if (!placed) return;
  const lines = linesThatHold(placed.policy, { channel, nature, reachable: true }, 'callback-asked');
  promises.make({ ...placed, promises: lines }, at, act);
}
