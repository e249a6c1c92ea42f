import { Injectable } from '@nestjs/common';
import { OPEN_STATUSES } from '@parvis/domain';
import { TicketPromises } from '../../commitments/index.js';
import type { Addressed } from '../../conversations/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { HOUSE } from '../../platform/events/record.js';
import { keepTicket, lockTicketById, reachable, unchanged, type TicketEntity } from '../../tickets/index.js';
import { PER_ADDRESS, Receipt } from '../receipt.js';
import { Withholding } from '../withholding.js';

/**
 * A request turned out to be one whose reception is to be acknowledged (CRPA R112-11-1): the letter leaves again, now
 * with what silence means and when. Not where an agent's answer said more already, nor to who wrote a letter: that one
 * is acknowledged by post, by an agent.
 */
@Injectable()
export class AcknowledgeReception {
  constructor(
    private readonly work: UnitOfWork,
    private readonly withholding: Withholding,
    private readonly receipt: Receipt,
  ) {}

  async execute(ticketId: string): Promise<void> {
    const owed = await this.work.run((tx) => this.owed(tx, ticketId));
    if (!owed || (await this.withholding.because(owed.to.to.address, PER_ADDRESS)) !== null) return;
    await this.work.run(async (tx) => {
      const still = await this.owed(tx, ticketId);
      if (!still) return;
      const { ticket, promises, to } = still;
      const messageId = await this.receipt.compose(tx, { ticket, promises }, to);
      const event = { type: 'MessageComposed', payload: { messageId, automatic: true } } as const;
      keepTicket(tx, ticket, unchanged(ticket, event), promises, HOUSE);
    });
  }

  private async owed(tx: Transaction, ticketId: string): Promise<Owed | null> {
    const ticket = await lockTicketById(tx, ticketId);
    if (!ticket || ticket.channel === 'letter' || !OPEN_STATUSES.includes(ticket.status)) return null;
    const promises = await TicketPromises.load(tx, ticketId);
    if (!promises.owes('acknowledgement') || (await isWritten(tx, ticketId))) return null;
    if ((await this.receipt.purpose(tx, { ticket, promises })) !== 'reception') return null;
    const to = await reachable(tx, ticket);
    return to && { ticket, promises, to };
  }
}

interface Owed {
  ticket: TicketEntity;
  promises: TicketPromises;
  to: Addressed;
}

/** One written since the promise was made is on its way. */
const isWritten = async (tx: Transaction, ticketId: string): Promise<boolean> =>
  (await tx.row(
    `select 1 from message m where m.ticket_id = $1 and m.purpose = 'reception' and m.created_at >= (
       select max(e.at) from commitment c join commitment_entry e on e.commitment_id = c.id and e.type = 'start'
       where c.ticket_id = $1 and c.kind = 'acknowledgement')`,
    [ticketId],
  )) !== null;
