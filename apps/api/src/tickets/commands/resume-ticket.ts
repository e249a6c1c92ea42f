import { Injectable } from '@nestjs/common';
import type { TicketRef } from '@parvis/contract';
import { resumeTicket } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { ChangeTicket } from '../change-ticket.js';

@Injectable()
export class ResumeTicket {
  constructor(private readonly change: ChangeTicket) {}

  execute(number: string, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'resume', ({ ticket, promises, act }) => {
      promises.resume(act);
      return { decision: resumeTicket(ticket, 'agent') };
    });
  }
}
