import { Injectable } from '@nestjs/common';
import type { AssignTicketBody, TicketRef } from '@parvis/contract';
import { assignTicket, canWrite, type Sector, type Ticket } from '@parvis/domain';
import { absenceOf, accountActor, type SignedIn } from '../../agents/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { absentProblem } from '../absent-problem.js';
import { ChangeTicket } from '../change-ticket.js';
import { unchanged } from '../keep-ticket.js';
import { writeNote } from '../write-note.js';

interface Service {
  id: string;
  name: string;
  sector: Sector;
}

/** Gives a file, with a word, to an agent, back to its service's queue, or to another service; its clocks keep running. */
@Injectable()
export class AssignTicket {
  constructor(private readonly change: ChangeTicket) {}

  execute(
    number: string,
    { agentId, service: asked, word }: AssignTicketBody,
    actor: SignedIn,
    seen: number,
  ): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'assign', async (change) => {
      const { tx, ticket } = change;
      const service = await serviceOf(tx, asked ?? ticket.serviceId);
      const moves = service.id !== ticket.serviceId;
      const toId = agentId === undefined ? (moves ? null : ticket.assigneeId) : agentId;
      const said = word?.trim() ? [writeNote(change, word.trim())] : [];
      if (!moves && toId === ticket.assigneeId) return { decision: unchanged(ticket, ...said) };
      // a file nobody has qualified belongs to the sector of the service it waits in (as when it was opened)
      const sector = moves && ticket.topicId === null ? service.sector : ticket.sector;
      const agent = await agentOf(tx, toId, { ...ticket, sector, serviceId: service.id });
      const { state, events } = assignTicket(ticket, {
        agentId: toId,
        agentName: agent?.name ?? null,
        serviceId: service.id,
        serviceName: service.name,
        ...(said[0] && { noteId: said[0].payload.noteId }),
      });
      return { decision: { state: { ...state, sector }, events: [...events, ...said] } };
    });
  }
}

async function serviceOf(tx: Transaction, asked: string): Promise<Service> {
  const service = await tx.row<Service>(
    `select id, name, sector from service where active and (slug = $1 or id::text = $1)`,
    [asked],
  );
  if (!service) throw new ProblemError('ticket/unknown-service');
  return service;
}

/** Given to someone who can't act on it there, a file would be in nobody's hands. */
async function agentOf(tx: Transaction, agentId: string | null, there: Ticket) {
  if (agentId === null) return null;
  const agent = await accountActor(tx, agentId);
  if (!agent) throw new ProblemError('ticket/unknown-agent');
  if (!canWrite(agent, there)) throw new ProblemError('ticket/agent-cannot-read');
  const absence = await absenceOf(tx, agentId);
  if (absence) throw absentProblem(absence);
  return agent;
}
