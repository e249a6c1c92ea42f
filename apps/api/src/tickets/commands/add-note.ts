import type { NoteBody, TicketRef } from '@parvis/contract';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../agents/index.js';
import { attachUploads } from '../../uploads/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ChangeTicket } from '../change-ticket.js';
import { unchanged } from '../keep-ticket.js';
import { writeNote } from '../write-note.js';

@Injectable()
export class AddNote {
  constructor(private readonly change: ChangeTicket) {}

  within(
    tx: Transaction,
    number: string,
    { text, attachments }: NoteBody,
    actor: SignedIn,
  ): Promise<TicketRef> {
    return this.change.within(tx, number, actor, null, 'note', async (change) => {
      const event = writeNote(change, text);
      await attachUploads(tx, { noteId: event.payload.noteId }, attachments, actor.accountId);
      return { decision: unchanged(change.ticket, event) };
    });
  }
}
