import { Injectable } from '@nestjs/common';
import { supposedPlacing, type Placement, type PlacementRequest } from '../../organisation/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { Author } from '../../platform/events/record.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { findOrMakeResident } from '../../residents/index.js';
import { placeForOpening } from '../place-for-opening.js';
import { registerTicket, type OpenedTicket, type OpenTicketInput } from '../register-ticket.js';
import { numberingYear } from '../ticket-number.js';

/** Where a new file goes, and the number kept for it. */
export interface Reserved {
  placement: Placement;
  number: string;
}

/** A contact becomes a file with its promises, in the caller's transaction. */
@Injectable()
export class OpenTicket {
  /** Asked together: an opening refused, or sent again, leaves a gap in the numbers, as one that fails later does. */
  async reserve(tx: Transaction, request: PlacementRequest): Promise<Reserved> {
    const [placement, number] = await Promise.all([placeForOpening(tx, request), nextNumber(tx)]);
    return { placement, number };
  }

  /**
   * The same for an opening that need ask nothing but where it goes, as known from one before: no question is sent.
   * @returns null when it must be asked
   */
  supposing(input: OpenTicketInput, author: Author): ((tx: Transaction) => Promise<OpenedTicket>) | null {
    const known = (input.resident?.emails?.length ?? 0) === 0 ? supposedPlacing(input) : null;
    if (!known) return null;
    return async (tx) => {
      const receivedAt = receiptOf(tx, input);
      known.suppose(tx);
      const residentId = await supposedResident(tx, input);
      const year = String(numberingYear(tx.now));
      const number = tx.later((value) => `next_ticket_number(${value(year)}::integer)`);
      const { placement } = known;
      return registerTicket(tx, { input, placement, number, residentId, receivedAt }, author).opened;
    };
  }

  /** @param reserved for the same input, by a caller who asked other things in the same breath */
  async within(
    tx: Transaction,
    input: OpenTicketInput,
    author: Author,
    reserved?: Reserved,
  ): Promise<OpenedTicket> {
    const receivedAt = receiptOf(tx, input);
    const { placement, number } = reserved ?? (await this.reserve(tx, input));
    const residentId = await residentOf(tx, input);
    return registerTicket(tx, { input, placement, number, residentId, receivedAt }, author).opened;
  }
}

function receiptOf(tx: Transaction, { receivedAt = tx.now }: OpenTicketInput): Date {
  if (receivedAt.getTime() > tx.now.getTime() + 60_000) throw new ProblemError('ticket/received-in-future');
  return receivedAt;
}

async function nextNumber(tx: Transaction): Promise<string> {
  const row = await tx.row<{ number: string }>('select next_ticket_number($1) as number', [
    numberingYear(tx.now),
  ]);
  return row!.number;
}

/** Without an address to know him by, who is described is a new resident: nobody is looked for. */
async function supposedResident(
  tx: Transaction,
  { residentId, resident }: OpenTicketInput,
): Promise<string | null> {
  if (!residentId) return resident ? findOrMakeResident(tx, resident) : null;
  tx.suppose((value) => `exists (select from resident where id = ${value(residentId)}::uuid)`);
  return residentId;
}

async function residentOf(
  tx: Transaction,
  { residentId, resident }: OpenTicketInput,
): Promise<string | null> {
  if (!residentId) return resident ? findOrMakeResident(tx, resident) : null;
  const known = await tx.row(`select id from resident where id = $1`, [residentId]);
  if (!known) throw new ProblemError('resident/not-found');
  return residentId;
}
