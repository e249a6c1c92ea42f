import { Injectable } from '@nestjs/common';
import type { ContactRef, CountContactBody } from '@parvis/contract';
import type { SignedIn } from '../../agents/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { countContact } from '../count-contact.js';

/** « Information donnée »: asked and answered on the spot, counted with its motif, without a file or a name. */
@Injectable()
export class CountInformation {
  async within(tx: Transaction, body: CountContactBody, actor: SignedIn): Promise<ContactRef> {
    const topic = await tx.row<{ id: string; name: string }>(
      `select id, name from topic where active and (slug = $1 or id::text = $1)`,
      [body.topic],
    );
    if (!topic) throw new ProblemError('ticket/unknown-topic');
    const id = countContact(tx, {
      ticketId: null,
      residentId: null,
      agentId: actor.accountId,
      topicId: topic.id,
      channel: body.channel,
      direction: 'in',
      text: body.note?.trim() || null,
      at: tx.now,
    });
    return { id, topic, at: tx.now.toISOString() };
  }
}
