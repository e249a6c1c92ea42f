import { expect, test } from '@jest/globals';
import { nextAct } from './next-act.js';

const file = { status: 'open', topic: {}, assignee: {}, promise: { kind: 'personal-answer' } } as const;

test.each([
  ['nobody has said yet what it is about', { topic: null, assignee: null }, 'qualify'],
  ['nobody has it', { assignee: null }, 'assign'],
  [
    'an outside body keeps it waiting while the promise runs out',
    { status: 'waiting-third-party' },
    'resume',
  ],
  ['a call was promised', { promise: { kind: 'callback' } }, 'call'],
  ['an agent has it', {}, 'reply'],
  ['nothing was promised', { promise: null }, 'reply'],
] as const)('%s', (_, with_, act) => {
  expect(nextAct({ ...file, ...with_ })).toBe(act);
});
