import { Injectable } from '@nestjs/common';
import type { AcknowledgeBody, TicketRef } from '@parvis/contract';
import type { SignedIn } from '../../agents/index.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { ChangeTicket } from '../change-ticket.js';
import { unchanged } from '../keep-ticket.js';

/** « Prendre acte »: what is late is taken in hand, with a reason and what comes next. It keeps no promise. */
@Injectable()
export class AcknowledgeLateness {
  constructor(private readonly change: ChangeTicket) {}

  /**
   * @throws RuleViolation of `acknowledgeCommitment`
   * @throws ProblemError `commitment/nothing-to-acknowledge`
   */
  execute(number: string, body: AcknowledgeBody, actor: SignedIn, seen: number): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'acknowledge', ({ ticket, promises, act }) => {
      const said = {
        reason: body.reason,
        comment: body.comment?.trim() || null,
        nextAction: body.nextAction.trim(),
      };
      const until = new Date(body.nextActionAt);
      if (promises.acknowledge({ ...said, until }, act) === 0)
        throw new ProblemError('commitment/nothing-to-acknowledge');
      const payload = { ...said, until: until.toISOString() };
      return { decision: unchanged(ticket, { type: 'LatenessAcknowledged', payload }) };
    });
  }
}
