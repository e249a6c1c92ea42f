import type { NoteBody, TicketRef } from '@parvis/contract';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { SignedIn } from '../../agents/index.js';
import { attachUploads } from '../../uploads/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ChangeTicket } from '../change-ticket.js';
import { unchanged } from '../keep-ticket.js';

@Injectable()
export class AddNote {
  constructor(private readonly change: ChangeTicket) {}

  within(
    tx: Transaction,
    number: string,
    { text, attachments }: NoteBody,
    actor: SignedIn,
  ): Promise<TicketRef> {
    return this.change.within(tx, number, actor, null, 'note', async ({ ticket }) => {
      const noteId = uuid();
      tx.insert('note', {
        id: noteId,
        ticketId: ticket.id,
        authorId: actor.accountId,
        text,
        createdAt: tx.now,
      });
      await attachUploads(tx, { noteId }, attachments, actor.accountId);
      return { decision: unchanged(ticket, { type: 'NoteAdded', payload: { noteId } }) };
    });
  }
}
