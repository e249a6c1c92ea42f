import { Injectable } from '@nestjs/common';
import type { ResolutionRef, ResolveTicketBody, TicketRef } from '@parvis/contract';
import { resolveTicket, ticketAbilities } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { ChangeTicket } from '../change-ticket.js';
import { lockOpenNeighbours } from '../incident-files.js';

/**
 * « Traitée »: the work is done. An answer still owed stays owed: doing is not telling. The work done on a problem in
 * common is done for all: with `incident`, each open file this agent may act on is resolved in the same transaction.
 */
@Injectable()
export class ResolveTicket {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeTicket,
  ) {}

  execute(
    number: string,
    { outcome, incident = false }: ResolveTicketBody,
    actor: SignedIn,
    seen: number,
  ): Promise<ResolutionRef> {
    return this.work.run(async (tx) => {
      const others = incident ? await lockOpenNeighbours(tx, number, actor) : [];
      const ref = await this.resolve(tx, number, outcome, actor, seen);
      let reached = 1;
      for (const other of others) {
        if (!ticketAbilities(other, actor, true).resolve.ok) continue;
        await this.resolve(tx, other.number, outcome, actor, null);
        await tx.flush();
        reached++;
      }
      return { ...ref, reached };
    });
  }

  private resolve(
    tx: Transaction,
    number: string,
    outcome: string,
    actor: SignedIn,
    seen: number | null,
  ): Promise<TicketRef> {
    return this.change.within(tx, number, actor, seen, 'resolve', ({ ticket, promises, act }) => {
      promises.resume(act);
      promises.keep('work-done', act, { outcome });
      return { decision: resolveTicket(ticket, outcome.trim()), patch: { resolvedAt: tx.now } };
    });
  }
}
