import { Injectable } from '@nestjs/common';
import { isWanted, noticeOf } from '@parvis/domain';
import { TicketPromises } from '../../commitments/index.js';
import { composeMessage } from '../../conversations/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { HOUSE } from '../../platform/events/record.js';
import type { RateLimit } from '../../platform/security/rate-limiter.js';
import { keepTicket, lockTicketById, reachable, unchanged } from '../../tickets/index.js';
import { FileFactsOf } from '../file-facts-of.js';
import { letterHtml } from '../letter/letter-html.js';
import { letterText } from '../letter/letter-text.js';
import { readTellable, withCompetence, withNumber } from '../read-tellable.js';
import { wantsNews } from '../wants-news.js';
import { Withholding } from '../withholding.js';
import { readNoticeWords } from '../notice-words.queries.js';
import { noticeLetter } from '../words/notices.js';
import { inTownsWords, noticeValues } from '../words/towns-words.js';

/** News of several files of one resident may come the same morning; what writes more than that is a loop. */
const PER_ADDRESS: RateLimit = {
  name: 'notification',
  points: 30,
  per: 3600,
  refusal: 'request/rate-limited',
};

/** Told of an event of his file, once: the message carries the event's id, which is unique. */
@Injectable()
export class TellResident {
  constructor(
    private readonly work: UnitOfWork,
    private readonly withholding: Withholding,
    private readonly facts: FileFactsOf,
  ) {}

  async execute(ticketId: string, eventId: string): Promise<void> {
    const address = await this.work.run(async (tx) => (await this.due(tx, ticketId, eventId))?.to.to.address);
    if (address === undefined) return;
    const because = await this.withholding.because(address, PER_ADDRESS);
    await this.work.run(async (tx) => {
      const due = await this.due(tx, ticketId, eventId);
      if (!due) return;
      const { ticket, to, notice, agentId } = due;
      const promises = await TicketPromises.load(tx, ticketId);
      if (because !== null) {
        const withheld = { type: 'NotificationWithheld', payload: { because } } as const;
        keepTicket(tx, ticket, unchanged(ticket, withheld), promises, HOUSE);
        return;
      }
      const facts = await this.facts.of(tx, ticket, promises.answerDueAt, agentId);
      const letter = inTownsWords(
        noticeLetter(notice, facts),
        await readNoticeWords(tx, notice.kind),
        noticeValues(facts, notice),
      );
      const messageId = await composeMessage(tx, to, {
        purpose: 'notification',
        author: { id: null, name: to.mailbox.name },
        text: letterText(letter),
        html: letterHtml(letter),
        eventId,
      });
      const event = { type: 'MessageComposed', payload: { messageId, automatic: true } } as const;
      keepTicket(tx, ticket, unchanged(ticket, event), promises, HOUSE);
    });
  }

  /** What is still to be told, and to whom; null when there is nothing, or no one. */
  private async due(tx: Transaction, ticketId: string, eventId: string) {
    const ticket = await lockTicketById(tx, ticketId);
    if (!ticket) return null;
    const found = await readTellable(tx, ticketId, eventId);
    if (!found) return null;
    const { event, around } = found;
    const notice = noticeOf(event, ticket, around);
    if (!notice || !isWanted(notice.kind, await wantsNews(tx, ticket.residentId))) return null;
    const to = await reachable(tx, ticket);
    if (!to) return null;
    const agentId = notice.kind === 'taken-in-charge' ? ticket.assigneeId : event.actorId;
    return { ticket, to, notice: await withNumber(tx, await withCompetence(tx, notice), event), agentId };
  }
}
