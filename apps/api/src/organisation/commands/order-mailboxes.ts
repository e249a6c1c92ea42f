import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id.js';
import type { MailboxSettings } from '@parvis/contract';
import type { SignedIn } from '../../agents/index.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { lockMailboxes } from '../mailbox-rules.js';
import { MAILBOX } from '../settings.rows.js';
import { Settle } from '../settle.js';

/** The whole order of those in use, the default sender first; those put aside follow as they were. */
@Injectable()
export class OrderMailboxes {
  constructor(private readonly settle: Settle) {}

  execute(ids: readonly string[], actor: SignedIn): Promise<void> {
    return this.settle.run(actor, async (tx, record) => {
      await lockMailboxes(tx);
      const rows = await tx.rows<MailboxSettings>(`${MAILBOX} order by m.active desc, m.position for update`);
      const used = rows.filter(({ active }) => active);
      if (used.length !== ids.length || used.some(({ id }) => !ids.includes(id)))
        throw new ProblemError('mailbox/order-stale');
      const order = [...ids, ...rows.slice(used.length).map(({ id }) => id)];
      // first out of each other's way: a position is one mailbox's at every instant
      await tx.rows(`update mailbox set position = -1 - position`);
      await tx.rows(
        `update mailbox m set position = o.position - 1, version = version + 1
         from unnest($1::uuid[]) with ordinality o(id, position) where o.id = m.id`,
        [order],
      );
      const batchId = newId();
      for (const [position, before] of used.entries()) {
        const now = ids.indexOf(before.id);
        if (now === position) continue;
        record({
          object: 'mailbox',
          act: 'changed',
          before: { ...before, position: position + 1 },
          after: { ...before, position: now + 1, version: before.version + 1 } as MailboxSettings,
          batchId,
        });
      }
    });
  }
}
