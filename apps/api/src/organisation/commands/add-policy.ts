import { Injectable } from '@nestjs/common';
import type { PolicyBody, PolicySettings } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { expectFreeName } from '../name-taken.js';
import { expectPolicyBody, leaveChannels } from '../policy-rules.js';
import { Settle } from '../settle.js';
import { slugFor } from '../slug-for.js';

@Injectable()
export class AddPolicy {
  constructor(private readonly settle: Settle) {}

  execute(
    { name, calendarId, placeHours = true, channels, definition }: PolicyBody,
    actor: SignedIn,
  ): Promise<PolicySettings> {
    return this.settle.run(actor, async (tx, record) => {
      await expectPolicyBody(tx, { calendarId, definition });
      await expectFreeName(tx, 'policy', name, null);
      const policy = {
        id: newId(),
        slug: await slugFor(tx, 'policy', name),
        name: name.trim(),
        calendarId,
        placeHours,
        channels,
      };
      await leaveChannels(tx, policy.id, channels);
      tx.insert('policy', policy);
      tx.insert('policy_version', {
        id: newId(),
        policyId: policy.id,
        version: 1,
        definition,
        createdAt: tx.now,
      });
      const after = { ...policy, definition, version: 1 };
      record({ object: 'policy', act: 'added', before: null, after });
      return { ...after, olderPromises: { count: 0, more: false } };
    });
  }
}
