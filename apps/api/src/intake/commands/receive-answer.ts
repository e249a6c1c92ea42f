import { Injectable } from '@nestjs/common';
import type { MailBounce, ParsedMail } from '@parvis/channels';
import type { IntakeKind } from '@parvis/contract';
import type { TicketEvent } from '@parvis/domain';
import { TicketPromises } from '../../commitments/index.js';
import type { MessageEntity } from '../../conversations/index.js';
import { recordBounce } from '../../notifications/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { Author } from '../../platform/events/record.js';
import { hearResident, keepTicket, unchanged, type TicketEntity } from '../../tickets/index.js';
import { insertMessage, type NewMessage } from '../message-of-mail.js';

/**
 * A mail on a file there is. A person's is the resident's word; a machine's is kept and changes nothing, but for a
 * bounce, which takes back what its message had kept.
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
    insertMessage(tx, ticket.id, message);
    if (kind === 'message') {
      const { id: messageId, channel, visibleText: text, createdAt: at } = message;
      await hearResident(tx, ticket, { messageId, channel, text, at }, author);
    } else {
      const promises = await TicketPromises.load(tx, ticket.id);
      const received: TicketEvent = {
        type: 'MessageReceived',
        payload: { messageId: message.id, automatic: true, kind },
      };
      const bounced = kind === 'bounce' ? await this.bounce(tx, ticket, mail, promises, author) : [];
      keepTicket(tx, ticket, unchanged(ticket, received, ...bounced), promises, author);
    }
    return { ticketId: ticket.id, messageId: message.id };
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
