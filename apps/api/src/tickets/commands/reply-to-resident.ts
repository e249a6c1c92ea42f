import { Injectable } from '@nestjs/common';
import type { ReplyBody, ReplyRef } from '@parvis/contract';
import { canWrite } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import type { KeptPhoto } from '../../conversations/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { stopIfAnswered } from '../answered-meanwhile.js';
import { ChangeTicket, isAnswerable } from '../change-ticket.js';
import { excerptOf } from '../excerpt.js';
import { lockOpenNeighbours } from '../incident-files.js';
import { takeCharge } from '../take-charge.js';
import { writeToResident, type Enclosed } from '../write-to-resident.js';

/**
 * An agent's answer: written now, sent by a job, and only then does it keep the promise; on the page of who left no
 * address, sent as it is written. Who answers a file nobody had takes charge of it. A closed file may be written on:
 * closing is not answering. Photos of what was done go with it, and stand on the page.
 *
 * To a whole incident, in one transaction: the same words to each open file this agent may answer, each with its own
 * message and its own promise, none naming another. Told to all or to none, once per key; the mails leave one by one.
 */
@Injectable()
export class ReplyToResident {
  constructor(private readonly change: ChangeTicket) {}

  async within(
    tx: Transaction,
    number: string,
    body: ReplyBody,
    actor: SignedIn,
    photos: readonly KeptPhoto[] = [],
  ): Promise<ReplyRef> {
    if ((body.channel ?? 'email') !== 'email') throw new ProblemError('ticket/channel-not-available');
    const others = body.incident ? await lockOpenNeighbours(tx, number, actor) : [];
    const enclosed = { photos, uploads: body.attachments ?? [] };
    const ref = await this.answer(tx, number, body.text, actor, enclosed, body.lastSeen);
    let reached = 1;
    for (const other of others) {
      if (!canWrite(actor, other) || !(await isAnswerable(tx, other))) continue;
      await this.answer(tx, other.number, body.text, actor, enclosed);
      await tx.flush(); // two hundred files in one statement would be planned for longer than written
      reached++;
    }
    return { ...ref, reached };
  }

  private async answer(
    tx: Transaction,
    number: string,
    text: string,
    actor: SignedIn,
    enclosed: Enclosed,
    lastSeen?: string,
  ) {
    let messageId = '';
    const ref = await this.change.within(tx, number, actor, null, 'reply', async (change) => {
      if (lastSeen !== undefined) await stopIfAnswered(tx, change.ticket.id, actor.accountId, lastSeen);
      const written = await writeToResident(change, 'answer', text, enclosed);
      messageId = written.payload.messageId;
      const decision = await takeCharge(change);
      return {
        decision: { ...decision, events: [...decision.events, written] },
        patch: { excerpt: excerptOf(text) },
      };
    });
    return { ...ref, messageId };
  }
}
