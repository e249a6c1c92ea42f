import { Injectable } from '@nestjs/common';
import type { Placement, PlacementRequest } from '../../organisation/index.js';
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

  /** @param reserved for the same input, by a caller who asked other things in the same breath */
  async within(
    tx: Transaction,
    input: OpenTicketInput,
    author: Author,
    reserved?: Reserved,
  ): Promise<OpenedTicket> {
    const receivedAt = input.receivedAt ?? tx.now;
    if (receivedAt.getTime() > tx.now.getTime() + 60_000) throw new ProblemError('ticket/received-in-future');
    const { placement, number } = reserved ?? (await this.reserve(tx, input));
    const residentId = await residentOf(tx, input);
    return registerTicket(tx, { input, placement, number, residentId, receivedAt }, author).opened;
  }
}

async function nextNumber(tx: Transaction): Promise<string> {
  const row = await tx.row<{ number: string }>('select next_ticket_number($1) as number', [
    numberingYear(tx.now),
  ]);
  return row!.number;
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
