import { describe, expect, test } from '@jest/globals';
import type { Actor, Grant } from '../access/roles.js';
import { canManageReply, canUseReply, type ReplyOwner } from './manage-replies.js';

const voirie: ReplyOwner = { serviceId: 'voirie', sector: 'policing-roads' };
const ccas: ReplyOwner = { serviceId: 'ccas', sector: 'work-social' };
const holding = (grant: Partial<Grant>): Actor => ({
  accountId: 'a',
  name: 'A',
  grants: [{ role: 'service', sector: null, serviceId: null, siteId: null, ...grant }],
});

describe.each<[string, Actor, string]>([
  ['the supervisor of all', holding({ role: 'supervisor' }), 'write write write'],
  ['the administrator', holding({ role: 'admin' }), 'write write write'],
  ['a supervisor of one sector', holding({ role: 'supervisor', sector: 'policing-roads' }), 'use write none'],
  ['the referent of one service', holding({ role: 'referent', serviceId: 'voirie' }), 'use write none'],
  ['an agent of one service', holding({ serviceId: 'voirie' }), 'use use none'],
  ['the counter, of some sectors', holding({ role: 'front-desk', sector: 'policing-roads' }), 'use use none'],
  ['an elected member', holding({ role: 'elected' }), 'use none none'],
])('%s', (_who, actor, expected) => {
  test(`everyone’s, the road workers’, the social workers’: ${expected}`, () => {
    const rights = [null, voirie, ccas].map((owner) => {
      if (canManageReply(actor, owner)) return 'write';
      return canUseReply(actor, owner) ? 'use' : 'none';
    });
    expect(rights.join(' ')).toBe(expected);
  });
});
