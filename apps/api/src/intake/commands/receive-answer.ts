import { Injectable } from '@nestjs/common';
import type { MailBounce, ParsedMail } from '@parvis/channels';
import type { IntakeKind } from '@parvis/contract';
import {
  ANSWER_KINDS,
  OPEN_STATUSES,
  reopenTicket,
  resumeTicket,
  type Decision,
  type Ticket,
  type TicketEvent,
} from '@parvis/domain';
import { TicketPromises } from '../../commitments/index.js';
import { countContact } from '../../contacts/index.js';
import type { MessageEntity } from '../../conversations/index.js';
import { recordBounce } from '../../notifications/index.js';
import { placeTicket } from '../../organisation/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { Author } from '../../platform/events/record.js';
import { excerptOf, keepTicket, unchanged, type TicketEntity } from '../../tickets/index.js';
import { insertMessage, type NewMessage } from '../message-of-mail.js';

/**
 * A mail on a file there is. A person's message ends a wait, reopens what was closed, and is owed an answer; a
 * machine's is kept and changes nothing, but for a bounce, which takes back what its message had kept.
 */
@Injectable()
export class ReceiveAnswer {
  async within(
    tx: Transaction,
    ticket: TicketEntity,
    message: NewMessage,
    mail: ParsedMail,
    kind: IntakeKind,
  ) {
    const author: Author = { id: null, name: message.fromName || message.fromAddress };
    const promises = await TicketPromises.load(tx, ticket.id);
    insertMessage(tx, ticket.id, message);
    const received: TicketEvent = {
      type: 'MessageReceived',
      payload: { messageId: message.id, automatic: kind !== 'message', kind },
    };
    if (kind !== 'message') {
      const bounced = kind === 'bounce' ? await this.bounce(tx, ticket, mail, promises, author) : [];
      keepTicket(tx, ticket, unchanged(ticket, received, ...bounced), promises, author);
    } else {
      const decision = await this.personWrote(tx, ticket, message, promises, author);
      const events = [received, ...decision.events];
      const reopened = ticket.status === 'resolved' || ticket.status === 'closed';
      const patch = {
        excerpt: excerptOf(message.visibleText),
        ...(reopened && { resolvedAt: null, closedAt: null }),
      };
      keepTicket(tx, ticket, { ...decision, events }, promises, author, patch);
    }
    return { ticketId: ticket.id, messageId: message.id };
  }

  private async personWrote(
    tx: Transaction,
    ticket: TicketEntity,
    message: NewMessage,
    promises: TicketPromises,
    author: Author,
  ): Promise<Decision<Ticket, TicketEvent>> {
    const at = message.createdAt; // its receipt: what came before the due date came in time, whenever it is filed
    const act = { at, actor: author };
    countContact(tx, {
      ticketId: ticket.id,
      residentId: ticket.residentId,
      messageId: message.id,
      channel: 'email',
      direction: 'in',
      at,
    });
    if (ticket.status === 'waiting-resident') promises.resume(act);
    if (!promises.owed) await this.oweAnswer(tx, ticket, promises, act);
    if (ticket.status === 'waiting-resident') return resumeTicket(ticket, 'resident-answered');
    if (!OPEN_STATUSES.includes(ticket.status)) return reopenTicket(ticket, 'resident-answered');
    return unchanged(ticket);
  }

  private async oweAnswer(
    tx: Transaction,
    ticket: TicketEntity,
    promises: TicketPromises,
    act: { at: Date; actor: Author },
  ) {
    const { channel, topicId: topic, serviceId: service, mailboxId } = ticket;
    const terms = await placeTicket(tx, { channel, topic, service, mailboxId });
    if (!terms?.policy.answersEachMessage) return;
    const answers = terms.policy.promises.filter((promise) => ANSWER_KINDS.includes(promise.kind));
    promises.make({ ...terms, promises: answers }, act.at, act);
  }

  private async bounce(
    tx: Transaction,
    ticket: TicketEntity,
    mail: ParsedMail,
    promises: TicketPromises,
    author: Author,
  ): Promise<TicketEvent[]> {
    if (!mail.bounce?.permanent) return [];
    const message = await returnedMessage(tx, ticket.id, mail.bounce);
    const failed =
      message &&
      (await recordBounce(tx, message, promises, author, mail.bounce.recipients[0]?.status ?? 'bounced'));
    return failed ? [failed] : [];
  }
}

/**
 * The message a bounce returns: the one it names; one in bare prose names but an address, and returns the last that
 * left for it.
 */
const returnedMessage = (
  tx: Transaction,
  ticketId: string,
  { originalMessageId, recipients }: MailBounce,
): Promise<MessageEntity | null> =>
  tx.row<MessageEntity>(
    `select * from message where ticket_id = $1 and direction = 'out' and case when $2::text is not null
       then rfc_message_id = $2
       else status = 'sent' and lower(recipients->0->>'address') = lower($3) end
     order by sent_at desc nulls last, id desc limit 1 for update`,
    [ticketId, originalMessageId, recipients[0]?.address ?? null],
  );
