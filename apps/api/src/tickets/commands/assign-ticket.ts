import { Injectable } from '@nestjs/common';
import type { AssignTicketBody, TicketRef } from '@parvis/contract';
import { assignTicket, canRead } from '@parvis/domain';
import { AgentQueries, type SignedIn } from '../../agents/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { ChangeTicket } from '../change-ticket.js';

interface Service {
  id: string;
  name: string;
}

/** Gives a file to an agent, back to its service's queue, or to another service; its clocks keep running. */
@Injectable()
export class AssignTicket {
  constructor(
    private readonly change: ChangeTicket,
    private readonly agents: AgentQueries,
  ) {}

  execute(
    number: string,
    { agentId, service: asked }: AssignTicketBody,
    actor: SignedIn,
    seen: number,
  ): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'assign', async ({ tx, ticket }) => {
      const service = await serviceOf(tx, asked ?? ticket.serviceId);
      const moves = service.id !== ticket.serviceId;
      const toId = agentId === undefined ? (moves ? null : ticket.assigneeId) : agentId;
      const agent = toId === null ? null : await this.agents.actor(toId);
      if (toId !== null && !agent) throw new ProblemError('ticket/unknown-agent');
      if (agent && !canRead(agent, { ...ticket, serviceId: service.id })) {
        throw new ProblemError('ticket/agent-cannot-read');
      }
      const to = {
        agentId: toId,
        agentName: agent?.name ?? null,
        serviceId: service.id,
        serviceName: service.name,
      };
      return { decision: assignTicket(ticket, to) };
    });
  }
}

async function serviceOf(tx: Transaction, asked: string): Promise<Service> {
  const service = await tx.row<Service>(
    `select id, name from service where active and (slug = $1 or id::text = $1)`,
    [asked],
  );
  if (!service) throw new ProblemError('ticket/unknown-service');
  return service;
}
