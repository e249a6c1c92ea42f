import { Injectable } from '@nestjs/common';
import type { TicketRef } from '@parvis/contract';
import {
  ensure,
  ticketAbilities,
  type Decision,
  type Ticket,
  type TicketAbilities,
  type TicketEvent,
} from '@parvis/domain';
import { authorOf, type SignedIn } from '../agents/index.js';
import { TicketPromises } from '../commitments/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.js';
import type { Author } from '../platform/events/record.js';
import { expectVersion } from './expect-version.js';
import { keepTicket, type TicketPatch } from './keep-ticket.js';
import { lockTicket } from './lock-ticket.js';
import { hasPage } from './has-page.js';
import { reachable } from './reachable.js';
import type { TicketEntity } from './ticket.entity.js';

/** One agent's act on one file, as the commands see it. */
export interface Change {
  tx: Transaction;
  ticket: TicketEntity;
  promises: TicketPromises;
  actor: SignedIn;
  author: Author;
  /** the same, as the promise engine's rules take it */
  act: { at: Date; actor: Author };
}

export interface Outcome {
  decision: Decision<Ticket, TicketEvent>;
  patch?: TicketPatch;
}

/** acts that say something to the resident, and are nothing if he can't be told */
const NEEDS_READER: readonly (keyof TicketAbilities)[] = ['reply', 'announce'];

/** load → decide → keep, the frame of every command on an existing file. */
@Injectable()
export class ChangeTicket {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @param seen the version of `If-Match`, or null for what is only appended (a note, a message)
   * @throws RuleViolation with the ability's own code when this actor may not
   */
  execute(
    number: string,
    actor: SignedIn,
    seen: number | null,
    ability: keyof TicketAbilities,
    decideOn: (change: Change) => Promise<Outcome> | Outcome,
  ): Promise<TicketRef> {
    return this.work.run((tx) => this.within(tx, number, actor, seen, ability, decideOn));
  }

  async within(
    tx: Transaction,
    number: string,
    actor: SignedIn,
    seen: number | null,
    ability: keyof TicketAbilities,
    decideOn: (change: Change) => Promise<Outcome> | Outcome,
  ): Promise<TicketRef> {
    const ticket = await lockTicket(tx, number, actor);
    const author = authorOf(actor);
    const may = NEEDS_READER.includes(ability) ? await isAnswerable(tx, ticket) : true;
    const verdict = ticketAbilities(ticket, actor, may)[ability];
    // who may not act at all is told so; who acts on an old page is first told what changed
    if (!verdict.ok && verdict.because === 'access/forbidden') ensure(verdict);
    await expectVersion(tx, ticket, seen);
    ensure(verdict);
    const promises = await TicketPromises.load(tx, ticket.id);
    const { decision, patch } = await decideOn({
      tx,
      ticket,
      promises,
      actor,
      author,
      act: { at: tx.now, actor: author },
    });
    return keepTicket(tx, ticket, decision, promises, author, patch);
  }
}

/** by mail, or on a page he reads */
export const isAnswerable = async (tx: Transaction, ticket: TicketEntity): Promise<boolean> =>
  (await reachable(tx, ticket)) !== null || (await hasPage(tx, ticket.id));
