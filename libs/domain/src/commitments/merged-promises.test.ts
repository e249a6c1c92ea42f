import { describe, expect, test } from '@jest/globals';
import { aCalendar } from '../calendar/testing/calendars.js';
import { keepCommitment, startCommitment, wakeCommitment } from './commitment-lifecycle.js';
import type { CommitmentDecision } from './commitment-decision.js';
import { pauseCommitment, resumeCommitment } from './commitment-pause.js';
import { cancelCommitment, replanCommitment, restartCommitment } from './commitment-revision.js';
import type { Commitment } from './commitment.js';
import type { LedgerEntry } from './ledger.js';
import { readLedger } from './read-ledger.js';

const calendar = aCalendar();
const agent = { id: 'a1', name: 'Nadia Benali' };
const by = (time: string) => ({ at: new Date(time), actor: agent });

/** Asked again by telephone on Friday; the mail had come on Wednesday. 48 working hours. */
const FRIDAY = '2026-01-16T17:00+01:00';
const WEDNESDAY = new Date('2026-01-14T17:00+01:00');
const promise = { id: 'c1', kind: 'personal-answer', budget: { clock: 'working-days', within: 'PT48H' }, startedAt: new Date(FRIDAY) } as const; // prettier-ignore
const made = startCommitment(promise, calendar, by(FRIDAY));
const MERGED = '2026-01-16T18:00+01:00';

type Step = (told: Commitment) => CommitmentDecision;
const earlier: Step = (told) =>
  replanCommitment(told, calendar, { ...by(MERGED), reason: 'merged', startedAt: WEDNESDAY });
const unmerged =
  (at: string): Step =>
  (told) =>
    restartCommitment(told, calendar, { ...by(at), reason: 'unmerged', startedAt: new Date(FRIDAY) });

/** The promise after its steps, read from its ledger too: both tell the same. */
function after(...steps: Step[]): Commitment {
  const entries: LedgerEntry[] = [...made.events];
  let told = made.state;
  for (const step of steps) {
    const { state, events } = step(told);
    told = state;
    entries.push(...events);
  }
  expect(readLedger(promise, entries, calendar)).toEqual(told);
  return told;
}

const MONDAY = '2026-01-19T09:00+01:00';
const TUESDAY = new Date('2026-01-20T17:00+01:00');
const wakes =
  (at: string): Step =>
  (told) =>
    wakeCommitment(told, calendar, by(at));

describe('the promise of the file that is kept', () => {
  test('counts from the earlier start of both', () => {
    expect(after(earlier)).toMatchObject({
      startedAt: WEDNESDAY,
      dueAt: new Date('2026-01-16T17:00+01:00'),
      state: 'running',
    });
  });

  test.each<[string, Step[], Partial<Commitment>]>([
    ['counts from its own again', [earlier, unmerged(MONDAY)], { state: 'running', dueAt: TUESDAY }],
    [
      'is broken no longer when the earlier start alone broke it',
      [earlier, wakes(MERGED), unmerged(MONDAY)],
      { state: 'running', dueAt: TUESDAY, wakeAt: TUESDAY },
    ],
    [
      'stays broken once its own date has passed too',
      [earlier, wakes(MERGED), unmerged('2026-01-21T09:00+01:00')],
      { state: 'broken', dueAt: TUESDAY, wakeAt: null },
    ],
    [
      'stays judged by an answer given meanwhile',
      [earlier, (told) => keepCommitment(told, calendar, by(MONDAY)), unmerged('2026-01-19T10:00+01:00')],
      { state: 'broken', keptAt: new Date(MONDAY), startedAt: WEDNESDAY },
    ],
    [
      'stays cancelled',
      [(told) => cancelCommitment(told, calendar, { ...by(MERGED), reason: 'withdrawn' }), unmerged(MONDAY)],
      { state: 'cancelled' },
    ],
  ])('after the unmerge, %s', (_what, steps, expected) => {
    expect(after(...steps)).toMatchObject(expected);
  });

  test('keeps its wait through both', () => {
    const wait = { reason: 'waiting-resident', question: 'Où ?', until: null };
    const earlyWait: Step = (told) => pauseCommitment(told, { ...by('2026-01-16T17:30+01:00'), ...wait });
    const back = after(earlyWait, earlier, unmerged(MONDAY));
    expect(back).toMatchObject({ state: 'paused', startedAt: new Date(FRIDAY) });
    const resumed: Step = (told) => resumeCommitment(told, calendar, by(MONDAY));
    expect(after(earlyWait, earlier, unmerged(MONDAY), resumed)).toMatchObject({ state: 'running' });
  });
});
