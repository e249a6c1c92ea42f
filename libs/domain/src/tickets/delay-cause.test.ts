import { expect, test } from '@jest/globals';
import { delayCause, type DelayCauseCode, type DelayFacts } from './delay-cause.js';

const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const untouched: DelayFacts = {
  status: 'open',
  hasTopic: true,
  hasOwner: false,
  receivedAt: day(1),
  assignedAt: null,
  awaySince: null,
  pausedAt: null,
  reopenedAt: null,
  bouncedAt: null,
  answeredAt: null,
};
const owned = { ...untouched, hasOwner: true, assignedAt: day(2) };

test.each<[string, DelayFacts, DelayCauseCode, number]>([
  ['nobody took it', untouched, 'nobody', 1],
  ['somebody gave it back', { ...untouched, assignedAt: day(3) }, 'nobody', 3],
  ['nobody knows what it is about', { ...untouched, hasTopic: false }, 'not-qualified', 1],
  ['somebody has it', owned, 'owner-has-it', 2],
  ['who has it is away', { ...owned, awaySince: day(4) }, 'owner-absent', 4],
  ['who had it is away', { ...untouched, awaySince: day(4) }, 'nobody', 1],
  [
    'the resident is asked',
    { ...owned, status: 'waiting-resident', pausedAt: day(3) },
    'waiting-resident',
    3,
  ],
  [
    'another body is asked',
    { ...owned, status: 'waiting-third-party', pausedAt: day(3) },
    'waiting-third-party',
    3,
  ],
  ['opened again', { ...owned, answeredAt: day(3), reopenedAt: day(4) }, 'reopened', 4],
  [
    'opened again, and answered since',
    { ...owned, reopenedAt: day(3), answeredAt: day(4) },
    'owner-has-it',
    2,
  ],
  ['its answer came back', { ...owned, bouncedAt: day(5), awaySince: day(4) }, 'answer-bounced', 5],
])('%s', (_, file, code, since) => {
  expect(delayCause(file)).toEqual({ code, since: day(since) });
});
