import { Injectable } from '@nestjs/common';
import { TicketPromises } from '../../commitments/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { HOUSE } from '../../platform/events/record.js';
import { keepTicket, lockTicketById, reachable, unchanged } from '../../tickets/index.js';
import { PER_ADDRESS, Receipt } from '../receipt.js';
import { Withholding } from '../withholding.js';

/** Accusé d'enregistrement of a new request (CRPA R112-11-2: at once, at the latest one working day). */
@Injectable()
export class AcknowledgeRegistration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly withholding: Withholding,
    private readonly receipt: Receipt,
  ) {}

  async execute(ticketId: string): Promise<void> {
    const withheld = await this.withheld(ticketId);
    await this.work.run(async (tx) => {
      const ticket = await lockTicketById(tx, ticketId);
      if (!ticket || (await alreadySeenTo(tx, ticketId))) return;
      const promises = await TicketPromises.load(tx, ticketId);
      const to = await reachable(tx, ticket);
      const because = to === null ? 'no-address' : withheld;
      if (to === null || because !== null) {
        const act = { at: tx.now, actor: HOUSE };
        promises.cancel(act, because ?? 'no-address', ['registration-receipt']);
        // who wrote too often to be told each time is owed his accusé de réception still
        if (because !== 'too-many') promises.cancel(act, because ?? 'no-address', ['acknowledgement']);
        const event = {
          type: 'AcknowledgementWithheld',
          payload: { because: because ?? 'no-address' },
        } as const;
        keepTicket(tx, ticket, unchanged(ticket, event), promises, HOUSE);
        return;
      }
      const messageId = await this.receipt.compose(tx, { ticket, promises }, to);
      const event = { type: 'MessageComposed', payload: { messageId, automatic: true } } as const;
      keepTicket(tx, ticket, unchanged(ticket, event), promises, HOUSE);
    });
  }

  private async withheld(ticketId: string): Promise<string | null> {
    const address = await this.work.run(async (tx) => {
      const ticket = await lockTicketById(tx, ticketId);
      if (!ticket || (await alreadySeenTo(tx, ticketId))) return null;
      return (await reachable(tx, ticket))?.to.address ?? null;
    });
    return address === null ? null : this.withholding.because(address, PER_ADDRESS);
  }
}

/** The same event handed over twice sends one. */
const alreadySeenTo = async (tx: Transaction, ticketId: string): Promise<boolean> =>
  (await tx.row(
    `select 1 from message where ticket_id = $1 and purpose in ('acknowledgement', 'reception')
     union all select 1 from ticket_event where ticket_id = $1 and type = 'AcknowledgementWithheld'`,
    [ticketId],
  )) !== null;
