import { Injectable } from '@nestjs/common';
import type { MergeTicketBody, TicketRef } from '@parvis/contract';
import { allowed, canWrite, ensure, mergeTicket, refused } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { TicketPromises } from '../../commitments/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { ChangeTicket, type Change, type Outcome } from '../change-ticket.js';
import { absorb } from '../absorb.js';
import { lockTicket } from '../lock-ticket.js';

/**
 * Two files of one request become one (ADR 0021): this one is closed as a duplicate, what it owed is owed by the one
 * that is kept, from the earlier start of both. Its messages and notes stay where they are in data.
 */
@Injectable()
export class MergeTicket {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeTicket,
  ) {}

  execute(number: string, body: MergeTicketBody, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.work.run(async (tx) => {
      // in one order, whichever is merged into which: two who merge opposite ways take turns
      for (const file of [number, body.into].sort()) await lockTicket(tx, file, actor);
      return this.change.within(tx, number, actor, seen, 'merge', (change) => merge(change, body));
    });
  }
}

async function merge(
  { tx, ticket, promises, actor, author }: Change,
  { into, intoVersion }: MergeTicketBody,
): Promise<Outcome> {
  const kept = await lockTicket(tx, into, actor);
  const sameResident = ticket.residentId !== null && ticket.residentId === kept.residentId;
  const absorbed = await hasAbsorbed(tx, ticket.id);
  const decision = mergeTicket(ticket, kept, { absorbed, sameResident });
  ensure(canWrite(actor, kept) ? allowed : refused('access/forbidden'));
  if (kept.version !== intoVersion) throw new ProblemError('ticket/merge-stale', { version: kept.version });
  const itsPromises = await TicketPromises.load(tx, kept.id);
  return {
    decision,
    patch: absorb(tx, { ticket, promises }, { ticket: kept, promises: itsPromises }, author),
  };
}

const hasAbsorbed = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.row(`select 1 from ticket where merged_into_id = $1 limit 1`, [id])) !== null;
