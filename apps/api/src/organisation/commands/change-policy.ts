import { Injectable } from '@nestjs/common';
import type { PolicyBody } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { expectSeen } from '../expect-seen.js';
import { expectFreeName } from '../name-taken.js';
import { expectPolicyBody, leaveChannels } from '../policy-rules.js';
import { lockPolicy, type PolicyRow } from '../settings.rows.js';
import { Settle } from '../settle.js';

/** Always a new version: what was promised is owed as it was promised. */
@Injectable()
export class ChangePolicy {
  constructor(private readonly settle: Settle) {}

  execute(id: string, body: PolicyBody, actor: SignedIn, seen: number): Promise<PolicyRow> {
    const { calendarId, channels, definition } = body;
    return this.settle.run(actor, async (tx, record) => {
      const before = await lockPolicy(tx, id);
      await expectSeen(tx, before, seen);
      await expectPolicyBody(tx, { calendarId, definition });
      await expectFreeName(tx, 'policy', body.name, id);
      await leaveChannels(tx, id, channels);
      const { placeHours = before.placeHours } = body;
      const patch = { name: body.name.trim(), calendarId, placeHours, channels };
      const after: PolicyRow = { ...before, ...patch, definition, version: before.version + 1 };
      tx.update('policy', id, patch);
      tx.insert('policy_version', {
        id: newId(),
        policyId: id,
        version: after.version,
        definition,
        createdAt: tx.now,
      });
      record({ object: 'policy', act: 'changed', before, after });
      return after;
    });
  }
}
