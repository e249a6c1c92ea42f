import { Injectable } from '@nestjs/common';
import type { TicketRef } from '@parvis/contract';
import { ensure, INCIDENT_FILES_MAX, ticketAbilities, type TicketEvent } from '@parvis/domain';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { ChangeTicket, type Change, type Outcome } from '../change-ticket.js';
import { forgetEmptyIncidents, lockIncidents, moveFile, otherFilesOf } from '../incident-files.js';
import { unchanged } from '../keep-ticket.js';
import { lockTicket } from '../lock-ticket.js';
import type { TicketEntity } from '../ticket.entity.js';

const joined = (incidentId: string, other: string): Extract<TicketEvent, { type: 'IncidentJoined' }> => ({
  type: 'IncidentJoined',
  payload: { incidentId, with: other },
});

/** Two files tell of the same problem: one joins the other's incident, or both make one, or two incidents become one. */
@Injectable()
export class AttachToIncident {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeTicket,
  ) {}

  execute(number: string, other: string, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.work.run(async (tx) => {
      // in one order, whichever is attached to which; what the actor may not see is not found
      for (const file of [number, other].sort()) await lockTicket(tx, file, actor);
      if (number === other) throw new ProblemError('incident/with-itself');
      let left: string | null = null;
      const ref = await this.change.within(tx, number, actor, seen, 'qualify', async (change) => {
        left = change.ticket.incidentId;
        return attach(change, await lockTicket(tx, other, actor));
      });
      if (left !== null) await forgetEmptyIncidents(tx, [left]);
      return ref;
    });
  }
}

async function attach({ tx, ticket, actor, author }: Change, other: TicketEntity): Promise<Outcome> {
  ensure(ticketAbilities(other, actor, true).qualify);
  await lockIncidents(tx, [ticket.incidentId, other.incidentId]);
  if (ticket.incidentId !== null && ticket.incidentId === other.incidentId)
    return { decision: unchanged(ticket) };
  const incidentId = other.incidentId ?? ticket.incidentId ?? makeIncident(tx);
  await makeRoom(tx, ticket, other);
  if (ticket.incidentId !== null && ticket.incidentId !== incidentId)
    for (const companion of await otherFilesOf(tx, ticket.incidentId, ticket.id))
      moveFile(tx, companion, incidentId, author, joined(incidentId, other.number));
  moveFile(tx, other, incidentId, author, joined(incidentId, ticket.number));
  return { decision: unchanged(ticket, joined(incidentId, other.number)), patch: { incidentId } };
}

function makeIncident(tx: Transaction): string {
  const id = newId();
  tx.insert('incident', { id, createdAt: tx.now });
  return id;
}

/** An answer to all is one transaction: an incident stays as small as one can be. */
async function makeRoom(tx: Transaction, ...files: TicketEntity[]): Promise<void> {
  const alone = files.filter(({ incidentId }) => incidentId === null).length;
  const ids = files.map(({ incidentId }) => incidentId);
  const row = await tx.row<{ count: number }>(
    `select count(*) as count from ticket where incident_id = any($1)`,
    [ids],
  );
  if (alone + row!.count > INCIDENT_FILES_MAX) throw new ProblemError('incident/too-many');
}
