import { Injectable } from '@nestjs/common';
import type { TicketRef } from '@parvis/contract';
import type { TicketEvent } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ChangeTicket, type Change, type Outcome } from '../change-ticket.js';
import {
  forgetEmptyIncidents,
  lockFilesWith,
  lockIncidents,
  moveFile,
  otherFilesOf,
} from '../incident-files.js';
import { unchanged } from '../keep-ticket.js';

const left = (
  incidentId: string,
  because: 'agent' | 'alone',
): Extract<TicketEvent, { type: 'IncidentLeft' }> => ({
  type: 'IncidentLeft',
  payload: { incidentId, because },
});

/** It was another problem after all. The last one left has no problem in common with anyone. */
@Injectable()
export class DetachFromIncident {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeTicket,
  ) {}

  execute(number: string, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.work.run(async (tx) => {
      await lockFilesWith(tx, number);
      let incidentId: string | null = null;
      const ref = await this.change.within(tx, number, actor, seen, 'qualify', (change) => {
        incidentId = change.ticket.incidentId;
        return incidentId === null ? { decision: unchanged(change.ticket) } : leave(change, incidentId);
      });
      if (incidentId !== null) await forgetEmptyIncidents(tx, [incidentId]);
      return ref;
    });
  }
}

async function leave({ tx, ticket, author }: Change, incidentId: string): Promise<Outcome> {
  await lockIncidents(tx, [incidentId]);
  const others = await otherFilesOf(tx, incidentId, ticket.id);
  if (others.length === 1) moveFile(tx, others[0]!, null, author, left(incidentId, 'alone'));
  return { decision: unchanged(ticket, left(incidentId, 'agent')), patch: { incidentId: null } };
}
