import { Injectable } from '@nestjs/common';
import type { SendOutcome } from '@parvis/channels';
import type { TicketEvent } from '@parvis/domain';
import { TicketPromises } from '../../commitments/index.js';
import type { MessageEntity } from '../../conversations/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { HOUSE } from '../../platform/events/record.js';
import { keepTicket, lockTicketById, takeBackForwarding, unchanged } from '../../tickets/index.js';
import { recordSent } from '../record-sent.js';

/** What became of a message; an answer that has been sent is what keeps a promise. */
@Injectable()
export class RecordDelivery {
  constructor(private readonly work: UnitOfWork) {}

  async execute(messageId: string, outcome: SendOutcome): Promise<void> {
    await this.work.run(async (tx) => {
      const place = await tx.row<{ ticketId: string }>(`select ticket_id from message where id = $1`, [
        messageId,
      ]);
      const ticket = place && (await lockTicketById(tx, place.ticketId));
      const message = await tx.row<MessageEntity>(`select * from message where id = $1 for update`, [
        messageId,
      ]);
      if (!ticket || !message || !concerns(message, outcome)) return;
      const promises = await TicketPromises.load(tx, ticket.id);
      if (outcome.status === 'sent') return recordSent(tx, { ticket, promises }, message);
      tx.update('message', messageId, { status: outcome.status, statusReason: outcome.code });
      const failed: TicketEvent = {
        type: 'MessageFailed',
        payload: { messageId, status: outcome.status, reason: outcome.code },
      };
      const act = { at: tx.now, actor: HOUSE };
      const { decision, patch } =
        outcome.status === 'temporary-failure'
          ? { decision: unchanged(ticket), patch: {} }
          : takeBackForwarding(ticket, message, promises, act);
      keepTicket(tx, ticket, { ...decision, events: [failed, ...decision.events] }, promises, HOUSE, patch);
    });
  }
}

/** Another process may have taken this one for dead and shown the message in doubt: « sent » ends that doubt. */
const concerns = ({ status, statusReason }: MessageEntity, outcome: SendOutcome): boolean =>
  status === 'sending' ||
  (outcome.status === 'sent' && status === 'technical-failure' && statusReason === 'in-doubt');
