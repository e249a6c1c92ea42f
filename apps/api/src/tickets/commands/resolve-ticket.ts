import { Injectable } from '@nestjs/common';
import type { ResolveTicketBody, TicketRef } from '@parvis/contract';
import { resolveTicket, WORK_KINDS } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { ChangeTicket } from '../change-ticket.js';

/** « Traitée »: the work is done. An answer still owed stays owed: doing is not telling. */
@Injectable()
export class ResolveTicket {
  constructor(private readonly change: ChangeTicket) {}

  execute(number: string, { outcome }: ResolveTicketBody, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'resolve', ({ tx, ticket, promises, act }) => {
      promises.resume(act);
      promises.keep(WORK_KINDS, act, { outcome });
      return { decision: resolveTicket(ticket, outcome.trim()), patch: { resolvedAt: tx.now } };
    });
  }
}
