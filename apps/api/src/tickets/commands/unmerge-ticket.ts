import { Injectable } from '@nestjs/common';
import type { TicketRef } from '@parvis/contract';
import { allowed, canWrite, ensure, refused, unmergeTicket } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { TicketPromises } from '../../commitments/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { ChangeTicket, type Change, type Outcome } from '../change-ticket.js';
import { keepTicket } from '../keep-ticket.js';
import { lockTicketById } from '../lock-ticket.js';

/** They were two requests after all: each has its own promises again, as they stand in its ledger. */
@Injectable()
export class UnmergeTicket {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeTicket,
  ) {}

  execute(number: string, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.work.run(async (tx) => {
      await lockBoth(tx, number);
      return this.change.within(tx, number, actor, seen, 'unmerge', unmerge);
    });
  }
}

/** By number, as a merge does; whether this actor may, is asked afterwards. */
const lockBoth = (tx: Transaction, number: string) =>
  tx.rows(
    `select id from ticket where number = $1 or id = (select merged_into_id from ticket where number = $1)
     order by number for update`,
    [number],
  );

async function unmerge({ tx, ticket, promises, actor, author, act }: Change): Promise<Outcome> {
  const kept = (await lockTicketById(tx, ticket.mergedIntoId!))!;
  ensure(canWrite(actor, kept) ? allowed : refused('access/forbidden'));
  const { status, waitsUntil, at, ...absorbed } = ticket.mergeRestores!;
  const until = waitsUntil === null ? null : new Date(waitsUntil);
  const decision = unmergeTicket(ticket, { status, waitsUntil: until }, tx.now);
  const mergedAt = Date.parse(at);
  promises.revive(act, 'unmerged', ({ cancelledAt }) => cancelledAt?.getTime() === mergedAt);
  if (decision.state.waitsUntil !== null) promises.pause({ ...act, reason: status, question: null, until });
  const itsPromises = await TicketPromises.load(tx, kept.id);
  itsPromises.release(absorbed, act);
  keepTicket(
    tx,
    kept,
    { state: kept, events: [{ type: 'TicketReleased', payload: { other: ticket.id } }] },
    itsPromises,
    author,
  );
  const resolvedAt = status === 'resolved' ? ticket.resolvedAt : null;
  return { decision, patch: { closedAt: null, resolvedAt, mergeRestores: null } };
}
