import { Injectable } from '@nestjs/common';
import type { TicketPromises } from '../commitments/index.js';
import { composeMessage, type Addressed } from '../conversations/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import type { RateLimit } from '../platform/security/rate-limiter.js';
import type { TicketEntity } from '../tickets/index.js';
import { FileFactsOf } from './file-facts-of.js';
import { letterHtml } from './letter/letter-html.js';
import { letterText } from './letter/letter-text.js';
import { readNoticeWords } from './notice-words.queries.js';
import { silenceOf } from './silence-of.js';
import { receiptLetter } from './words/receipt.js';
import { receiptPurpose } from './words/receipt-purpose.js';
import { inTownsWords, noticeValues } from './words/towns-words.js';

/** Two machines that answer each other end here, whatever headers they forget (RFC 3834 §2). */
export const PER_ADDRESS: RateLimit = {
  name: 'acknowledgement',
  points: 5,
  per: 3600,
  refusal: 'request/rate-limited',
};

/** The house's letter on a request that came in, in the town's words, as the file stands. */
@Injectable()
export class Receipt {
  constructor(private readonly facts: FileFactsOf) {}

  /** What it would amount to: as long as it lacks what the law asks, it is no accusé de réception. */
  async purpose(tx: Transaction, file: { ticket: TicketEntity; promises: TicketPromises }) {
    return receiptPurpose(await this.factsOf(tx, file), file.ticket.nature);
  }

  async compose(
    tx: Transaction,
    file: { ticket: TicketEntity; promises: TicketPromises },
    to: Addressed,
  ): Promise<string> {
    const facts = await this.factsOf(tx, file);
    const letter = inTownsWords(
      receiptLetter(facts),
      await readNoticeWords(tx, 'acknowledgement'),
      noticeValues(facts, null),
    );
    return composeMessage(tx, to, {
      purpose: receiptPurpose(facts, file.ticket.nature),
      author: { id: null, name: to.mailbox.name },
      text: letterText(letter),
      html: letterHtml(letter),
    });
  }

  private async factsOf(
    tx: Transaction,
    { ticket, promises }: { ticket: TicketEntity; promises: TicketPromises },
  ) {
    const facts = await this.facts.of(tx, ticket, promises.answerDueAt, null);
    return { ...facts, ...silenceOf(promises) };
  }
}
