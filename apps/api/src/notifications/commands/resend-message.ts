import { Injectable } from '@nestjs/common';
import type { MessageRef } from '@parvis/contract';
import { canWrite, ensure, refused, allowed } from '@parvis/domain';
import { authorOf, type SignedIn, visibleTo } from '../../agents/index.js';
import { TicketPromises } from '../../commitments/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { keepTicket, lockTicketById, unchanged } from '../../tickets/index.js';

/** A person decides to send again what failed or is in doubt; it carries the same Message-ID. */
@Injectable()
export class ResendMessage {
  constructor(private readonly work: UnitOfWork) {}

  execute(messageId: string, actor: SignedIn): Promise<MessageRef> {
    return this.work.run(async (tx) => {
      const seen = await tx.row<{ ticketId: string }>(
        `select t.id as ticket_id from message m join ticket t on t.id = m.ticket_id
         where m.id = $1 and ${visibleTo('$2')}`,
        [messageId, actor.accountId],
      );
      const ticket = seen && (await lockTicketById(tx, seen.ticketId));
      if (!ticket) throw new ProblemError('message/not-found');
      ensure(canWrite(actor, ticket) ? allowed : refused('access/forbidden'));
      const message = await tx.row<{ status: string; automatic: boolean }>(
        `select status, automatic from message where id = $1 and direction = 'out' for update`,
        [messageId],
      );
      if (!message || !/^(permanent|technical)-failure$/.test(message.status)) {
        throw new ProblemError('message/not-resendable');
      }
      tx.update('message', messageId, { status: 'created', statusReason: null, attempts: 0 });
      const promises = await TicketPromises.load(tx, ticket.id);
      const composed = {
        type: 'MessageComposed',
        payload: { messageId, automatic: message.automatic },
      } as const;
      const ref = keepTicket(tx, ticket, unchanged(ticket, composed), promises, authorOf(actor));
      return { ...ref, messageId };
    });
  }
}
