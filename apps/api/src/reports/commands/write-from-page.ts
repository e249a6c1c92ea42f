import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { receiveFromPage, type KeptPhoto } from '../../conversations/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { hearResident, lockTicketByCode } from '../../tickets/index.js';
import { residentAuthor } from '../resident-author.js';

/** The resident answers or adds something on his page: the same word as by mail, with the same consequences. */
@Injectable()
export class WriteFromPage {
  async within(
    tx: Transaction,
    code: string,
    text: string,
    photos: readonly KeptPhoto[],
  ): Promise<{ messageId: string }> {
    const ticket = await lockTicketByCode(tx, code);
    if (!ticket) throw new ProblemError('follow/not-found');
    const author = await residentAuthor(tx, ticket);
    const messageId = uuid();
    receiveFromPage(tx, {
      id: messageId,
      ticketId: ticket.id,
      fromName: author.name,
      fromAddress: '',
      subject: ticket.subject,
      text,
      photos,
    });
    await hearResident(tx, ticket, { messageId, channel: 'report', text, at: tx.now }, author);
    return { messageId };
  }
}
