import { Injectable } from '@nestjs/common';
import type { QualifyTicketBody, TicketRef } from '@parvis/contract';
import { canWrite, decide, type Ticket, type TicketEvent } from '@parvis/domain';
import { accountActor, type SignedIn } from '../../agents/index.js';
import { placeTicket } from '../../organisation/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { ChangeTicket } from '../change-ticket.js';
import { unchanged } from '../keep-ticket.js';

/** Names what the file is about; its running promises are counted again from the same start on the topic's terms. */
@Injectable()
export class QualifyTicket {
  constructor(private readonly change: ChangeTicket) {}

  execute(number: string, body: QualifyTicketBody, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'qualify', async ({ tx, ticket, promises, act }) => {
      const topic = body.topic === undefined ? ticket.topicId : body.topic;
      const keepsService = body.topic === undefined || body.topic === null;
      const placement = await placeTicket(tx, {
        channel: ticket.channel,
        topic,
        service: body.service ?? (keepsService ? ticket.serviceId : null),
        mailboxId: ticket.mailboxId,
      });
      if (!placement?.knownTopic) throw new ProblemError('ticket/unknown-topic');
      if (!placement.knownService) throw new ProblemError('ticket/unknown-service');
      const { topicId, topicName, serviceId, serviceName, sector, policy } = placement;
      const otherTopic = topicId !== ticket.topicId;
      const nature = body.nature ?? (otherTopic ? placement.nature : null) ?? ticket.nature;
      if (!otherTopic && serviceId === ticket.serviceId && nature === ticket.nature) {
        return { decision: unchanged(ticket) };
      }
      if (otherTopic) promises.replan({ ...placement, promises: policy.promises }, act, 'qualified');
      const state: Ticket = { ...ticket, topicId, serviceId, sector };
      if (serviceId !== ticket.serviceId || !(await isInGoodHands(tx, state))) state.assigneeId = null;
      const { serviceId: fromService, sector: fromSector } = ticket;
      const event: TicketEvent = {
        type: 'TicketQualified',
        payload: { topicId, topicName, nature, serviceName, fromService, fromSector },
      };
      return { decision: decide(state, event), patch: { nature } };
    });
  }
}

/** Someone who no longer sees the file in its new sector can't keep it: it would be forgotten. */
async function isInGoodHands(tx: Transaction, ticket: Ticket): Promise<boolean> {
  if (ticket.assigneeId === null) return true;
  const assignee = await accountActor(tx, ticket.assigneeId);
  return assignee !== null && canWrite(assignee, ticket);
}
