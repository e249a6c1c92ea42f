import { Injectable } from '@nestjs/common';
import type { QualifyTicketBody, TicketRef } from '@parvis/contract';
import { decide, type Ticket, type TicketEvent } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { placeTicket } from '../../organisation/index.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { ChangeTicket } from '../change-ticket.js';

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
      const nature = body.nature ?? placement.nature ?? ticket.nature;
      if (topic !== ticket.topicId) {
        promises.replan({ ...placement, promises: placement.policy.promises }, act, 'qualified');
      }
      const moves = placement.serviceId !== ticket.serviceId;
      const state: Ticket = {
        ...ticket,
        topicId: placement.topicId,
        serviceId: placement.serviceId,
        assigneeId: moves ? null : ticket.assigneeId,
      };
      const event: TicketEvent = {
        type: 'TicketQualified',
        payload: {
          topicId: placement.topicId,
          topicName: placement.topicName,
          nature,
          serviceName: placement.serviceName,
        },
      };
      return {
        decision: decide(state, event),
        patch: { topicId: placement.topicId, sector: placement.sector, nature },
      };
    });
  }
}
