import { Injectable } from '@nestjs/common';
import type { MailBounce, ParsedMail } from '@parvis/channels';
import type { IntakeKind } from '@parvis/contract';
import type { TicketEvent } from '@parvis/domain';
import { TicketPromises } from '../../commitments/index.js';
import type { MessageEntity } from '../../conversations/index.js';
import { recordBounce } from '../../notifications/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { Author } from '../../platform/events/record.js';
import {
  handedOverTo,
  hearResident,
  hearThirdParty,
  keepTicket,
  takeBackForwarding,
  unchanged,
  type TicketEntity,
} from '../../tickets/index.js';
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
    const {
      id: messageId,
      channel,
      visibleText: text,
      createdAt: at,
      fromAddress: from,
      inReplyTo,
    } = message;
    const body = await handedOverTo(tx, ticket.id, { from, inReplyTo });
    const author: Author = { id: null, name: body?.name || message.fromName || from };
    insertMessage(tx, ticket.id, {
      ...message,
      ...(body && { purpose: 'third-party' as const, fromName: author.name }),
    });
    if (kind === 'message') {
      const hear = body ? hearThirdParty : hearResident;
      await hear(tx, ticket, { messageId, channel, text, at }, author);
    } else {
      const promises = await TicketPromises.load(tx, ticket.id);
      const received: TicketEvent = {
        type: 'MessageReceived',
        payload: { messageId: message.id, automatic: true, kind },
      };
      const returned = kind === 'bounce' ? await returnedFor(tx, ticket.id, mail) : null;
      const failed =
        returned &&
        (await recordBounce(tx, returned, promises, author, mail.bounce?.recipients[0]?.status ?? 'bounced'));
      if (!failed) keepTicket(tx, ticket, unchanged(ticket, received), promises, author);
      else {
        const { decision, patch } = takeBackForwarding(ticket, returned, promises, {
          at: tx.now,
          actor: author,
        });
        const events = [received, failed, ...decision.events];
        keepTicket(tx, ticket, { ...decision, events }, promises, author, patch);
      }
    }
    return { ticketId: ticket.id, messageId: message.id };
  }
}

const returnedFor = async (
  tx: Transaction,
  ticketId: string,
  { bounce }: ParsedMail,
): Promise<MessageEntity | null> => (bounce?.permanent ? returnedMessage(tx, ticketId, bounce) : null);

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
