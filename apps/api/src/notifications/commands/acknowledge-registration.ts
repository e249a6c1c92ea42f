import { Injectable } from '@nestjs/common';
import { TicketPromises } from '../../commitments/index.js';
import { composeMessage } from '../../conversations/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { HOUSE } from '../../platform/events/record.js';
import type { RateLimit } from '../../platform/security/rate-limiter.js';
import { keepTicket, lockTicketById, reachable, unchanged } from '../../tickets/index.js';
import { FileFactsOf } from '../file-facts-of.js';
import { letterHtml } from '../letter/letter-html.js';
import { letterText } from '../letter/letter-text.js';
import { Withholding } from '../withholding.js';
import { readNoticeWords } from '../notice-words.queries.js';
import { receiptLetter } from '../words/receipt.js';
import { inTownsWords, noticeValues } from '../words/towns-words.js';

/** Two machines that answer each other end here, whatever headers they forget (RFC 3834 §2). */
const PER_ADDRESS: RateLimit = {
  name: 'acknowledgement',
  points: 5,
  per: 3600,
  refusal: 'request/rate-limited',
};

/** Accusé d'enregistrement of a new request (CRPA R112-11-2: at once, at the latest one working day). */
@Injectable()
export class AcknowledgeRegistration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly withholding: Withholding,
    private readonly facts: FileFactsOf,
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
        promises.cancel({ at: tx.now, actor: HOUSE }, because ?? 'no-address', ['registration-receipt']);
        const event = {
          type: 'AcknowledgementWithheld',
          payload: { because: because ?? 'no-address' },
        } as const;
        keepTicket(tx, ticket, unchanged(ticket, event), promises, HOUSE);
        return;
      }
      const facts = await this.facts.of(tx, ticket, promises.answerDueAt, null);
      const letter = inTownsWords(
        receiptLetter(facts),
        await readNoticeWords(tx, 'acknowledgement'),
        noticeValues(facts, null),
      );
      const messageId = await composeMessage(tx, to, {
        purpose: 'acknowledgement',
        author: { id: null, name: to.mailbox.name },
        text: letterText(letter),
        html: letterHtml(letter),
      });
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
    `select 1 from message where ticket_id = $1 and purpose = 'acknowledgement'
     union all select 1 from ticket_event where ticket_id = $1 and type = 'AcknowledgementWithheld'`,
    [ticketId],
  )) !== null;
