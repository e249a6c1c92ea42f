import type { TicketRef } from '@parvis/contract';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../agents/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ChangeTicket } from '../change-ticket.js';
import { unchanged } from '../keep-ticket.js';
import { writeNote } from '../write-note.js';

@Injectable()
export class AddNote {
  constructor(private readonly change: ChangeTicket) {}

  within(tx: Transaction, number: string, text: string, actor: SignedIn): Promise<TicketRef> {
    return this.change.within(tx, number, actor, null, 'note', (change) => ({
      decision: unchanged(change.ticket, writeNote(change, text)),
    }));
  }
}
