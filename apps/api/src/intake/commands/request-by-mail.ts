import { Injectable } from '@nestjs/common';
import type { ParsedMail } from '@parvis/channels';
import { SUBJECT_MAX } from '@parvis/contract';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { HOUSE } from '../../platform/events/record.js';
import { splitName } from '../../residents/index.js';
import { OpenTicket } from '../../tickets/index.js';
import type { IntakeEntity } from '../intake.entity.js';
import { insertMessage, type NewMessage } from '../message-of-mail.js';

/** A mail nobody wrote before on becomes a file, with its promises, in one transaction. */
@Injectable()
export class RequestByMail {
  constructor(private readonly openTicket: OpenTicket) {}

  async within(
    tx: Transaction,
    intake: IntakeEntity,
    message: NewMessage,
    mail: ParsedMail,
    acknowledge: boolean,
  ) {
    const { firstName, lastName } = splitName(message.fromName);
    const ticket = await this.openTicket.within(
      tx,
      {
        channel: 'email',
        subject: mail.subject.slice(0, SUBJECT_MAX) || '(sans objet)',
        description: mail.visibleText,
        mailboxId: intake.mailboxId,
        resident: message.fromAddress ? { firstName, lastName, emails: [message.fromAddress] } : undefined,
        receivedAt: intake.receivedAt,
        acknowledge: acknowledge && message.fromAddress !== '' && intake.envelopeFrom !== '',
        messageId: message.id,
      },
      HOUSE,
    );
    insertMessage(tx, ticket.id, message);
    return { ticketId: ticket.id, messageId: message.id };
  }
}
