import { Injectable } from '@nestjs/common';
import type { MessageRef, ReplyBody } from '@parvis/contract';
import type { SignedIn } from '../../agents/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { ChangeTicket } from '../change-ticket.js';
import { excerptOf } from '../excerpt.js';
import { takeCharge } from '../take-charge.js';
import { writeToResident } from '../write-to-resident.js';

/**
 * An agent's answer: written now, sent by a job, and only then does it keep the promise; on the page of who left no
 * address, sent as it is written. Who answers a file nobody had takes charge of it. A closed file may be written on: closing is not answering.
 */
@Injectable()
export class ReplyToResident {
  constructor(private readonly change: ChangeTicket) {}

  async within(tx: Transaction, number: string, body: ReplyBody, actor: SignedIn): Promise<MessageRef> {
    if ((body.channel ?? 'email') !== 'email') throw new ProblemError('ticket/channel-not-available');
    let messageId = '';
    const ref = await this.change.within(tx, number, actor, null, 'reply', async (change) => {
      const written = await writeToResident(change, 'answer', body.text);
      messageId = written.payload.messageId;
      const decision = await takeCharge(change);
      return {
        decision: { ...decision, events: [...decision.events, written] },
        patch: { excerpt: excerptOf(body.text) },
      };
    });
    return { ...ref, messageId };
  }
}
