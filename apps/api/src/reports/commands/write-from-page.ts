import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id.js';
import { receiveFromPage, type KeptPhoto } from '../../conversations/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { hearResident, lockTicketByCode, lockTicketById } from '../../tickets/index.js';
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
    const messageId = newId();
    receiveFromPage(tx, {
      id: messageId,
      ticketId: ticket.id,
      fromName: author.name,
      fromAddress: '',
      subject: ticket.subject,
      text,
      photos,
    });
    // his page keeps his words; they are answered in the file that was kept
    const kept = ticket.mergedIntoId === null ? ticket : (await lockTicketById(tx, ticket.mergedIntoId))!;
    await hearResident(tx, kept, { messageId, channel: 'report', text, at: tx.now }, author);
    return { messageId };
  }
}
