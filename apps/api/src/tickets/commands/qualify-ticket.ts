import { Injectable } from '@nestjs/common';
import type { QualifyTicketBody, TicketRef } from '@parvis/contract';
import type { SignedIn } from '../../agents/index.js';
import { ChangeTicket } from '../change-ticket.js';
import { qualify } from '../qualification.js';

/** Names what the file is about; its running promises are counted again from the same start on the topic's terms. */
@Injectable()
export class QualifyTicket {
  constructor(private readonly change: ChangeTicket) {}

  execute(number: string, body: QualifyTicketBody, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'qualify', (change) => qualify(change, body));
  }
}
