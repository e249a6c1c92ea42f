import { Injectable } from '@nestjs/common';
import type { ForwardTicketBody, TicketRef } from '@parvis/contract';
import { forwardTicket, type TicketEvent } from '@parvis/domain';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { composeMessage } from '../../conversations/index.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { ChangeTicket, type Change } from '../change-ticket.js';
import { composeForwarding, type Forwarding } from '../forwarding.js';
import { mailboxOf } from '../mailbox-of.js';

/**
 * « Réorienter » (CRPA L114-2): the competent body is written to, the resident told (by the job the event brings
 * about), the file closed and what was promised here cancelled, in one act. What was broken stays broken.
 */
@Injectable()
export class ForwardTicket {
  constructor(private readonly change: ChangeTicket) {}

  /** @throws ProblemError `outside-body/not-found`, `outside-body/own-address` */
  execute(number: string, body: ForwardTicketBody, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'forward', async (change) => {
      const { tx, ticket, promises, act } = change;
      const forwarding = await composeForwarding(tx, ticket, body);
      const messageId = await write(change, forwarding);
      const { body: to, contactGiven } = forwarding;
      const decision = forwardTicket(ticket, { body: to, messageId, contactGiven });
      const composed: TicketEvent = { type: 'MessageComposed', payload: { messageId, automatic: false } };
      decision.events.push(composed);
      promises.cancel(act, 'forwarded');
      return { decision, patch: { closedAt: tx.now } };
    });
  }
}

async function write({ tx, ticket, author }: Change, forwarding: Forwarding): Promise<string> {
  const { body, subject, text, photos } = forwarding;
  const mailbox = await mailboxOf(tx, ticket);
  const ours = await tx.row(`select 1 from mailbox where address = lower($1)`, [
    body.email.replace(/\+[^@]*@/, '@'),
  ]);
  if (ours) throw new ProblemError('outside-body/own-address');
  const to = { name: body.name, address: body.email };
  const messageId = await composeMessage(
    tx,
    { ticketId: ticket.id, number: ticket.number, subject, mailbox, to },
    { purpose: 'forwarding', author, text, subject },
  );
  // the same bytes under another message: what was handed over is on record as it was
  for (const photo of photos) tx.insert('attachment', { ...photo, id: newId(), messageId });
  return messageId;
}
