import { describe, expect, test } from '@jest/globals';
import { aCalendar } from '../calendar/testing/calendars.js';
import { acknowledgeCommitment, isAcknowledgeable } from './acknowledge-commitment.js';
import type { Commitment } from './commitment.js';
import { breakCommitment, keepCommitment, startCommitment } from './commitment-lifecycle.js';
import { pauseCommitment } from './commitment-pause.js';
import { dueWarning, nextWarning, type Warned } from './warnings.js';

const calendar = aCalendar();
const actor = { id: null, name: 'Parvis' };
const at = (text: string) => new Date(text);
const act = (text: string) => ({ at: at(text), actor });
const SHIPPED: Warned = { percents: [50, 75, 100], step: 0, acknowledgedUntil: null };

/** Monday 1 June 2026 10:00 in Paris, due on Wednesday at 10:00. */
const promise = (startedAt = '2026-06-01T08:00:00Z', within = 'PT48H'): Commitment =>
  startCommitment(
    {
      id: 'p',
      kind: 'personal-answer',
      budget: { clock: 'working-days', within },
      startedAt: at(startedAt),
    },
    calendar,
    act(startedAt),
  ).state;
const broken = (commitment: Commitment) => breakCommitment(commitment, { at: commitment.dueAt, actor }).state;
const next = (commitment: Commitment, warned: Partial<Warned> = {}, now = commitment.startedAt) =>
  nextWarning(commitment, calendar, { ...SHIPPED, ...warned }, now);

describe('warnings of a promise', () => {
  test('go up one rung a threshold', () => {
    expect(next(promise())).toEqual({ step: 50, rung: 'holder', at: at('2026-06-02T08:00:00Z') });
    expect(next(promise(), { step: 75 })).toEqual({
      step: 100,
      rung: 'supervisor',
      at: at('2026-06-03T08:00:00Z'),
    });
  });

  test('wait for the opening when their threshold falls at night', () => {
    // three quarters of the 48 hours: Tuesday at 22:00 in Paris
    expect(next(promise(), { step: 50 })).toEqual({
      step: 75,
      rung: 'referent',
      at: at('2026-06-03T06:30:00Z'),
    });
  });

  test('wait for the end of a holiday', () => {
    // 20 continuous hours from the eve of 14 July
    const { state } = startCommitment(
      {
        id: 'p',
        kind: 'answer',
        budget: { clock: 'continuous', within: 'PT20H' },
        startedAt: at('2026-07-13T15:00:00Z'),
      },
      calendar,
      act('2026-07-13T15:00:00Z'),
    );
    expect(next(state)!.at).toEqual(at('2026-07-15T06:30:00Z'));
  });

  test('are one line in the morning, however many thresholds passed in the night', () => {
    // due on Tuesday at 01:00 in Paris, half spent on Monday at 21:00
    const late = broken(promise('2026-06-01T15:00:00Z', 'PT8H'));
    const night = dueWarning(late, calendar, SHIPPED, at('2026-06-02T05:00:00Z'));
    const morning = dueWarning(late, calendar, SHIPPED, at('2026-06-02T06:30:00Z'));
    expect(night).toBeNull();
    expect(morning).toMatchObject({ step: 100, rung: 'supervisor' });
    expect(next(late, { step: 100 })).toMatchObject({ step: 101, rung: 'direction' });
  });

  test('wait for the morning when the house comes back at night after an outage', () => {
    const night = at('2026-06-02T21:00:00Z');
    expect(dueWarning(promise(), calendar, SHIPPED, night)).toBeNull();
    expect(next(promise(), {}, night)!.at).toEqual(at('2026-06-03T06:30:00Z'));
  });

  test('climb a rung each working morning it stays late, up to the direction and no further', () => {
    const late = broken(promise());
    const only: Partial<Warned> = { percents: [100] };
    expect(next(late, { ...only, step: 100 })).toEqual({
      step: 101,
      rung: 'referent',
      at: at('2026-06-04T06:30:00Z'),
    });
    expect(next(late, { ...only, step: 102 })).toEqual({
      step: 103,
      rung: 'direction',
      at: at('2026-06-08T06:30:00Z'),
    });
    expect(next(late, { ...only, step: 103 })).toBeNull();
  });

  test('are none where the policy states none, while the clock is stopped, and once it is kept', () => {
    const running = promise();
    const waiting = pauseCommitment(running, {
      ...act('2026-06-01T09:00:00Z'),
      reason: 'waiting-resident',
      question: null,
      until: null,
    }).state;
    const kept = keepCommitment(running, calendar, act('2026-06-01T09:00:00Z')).state;
    expect(next(running, { percents: [] })).toBeNull();
    expect(next(waiting)).toBeNull();
    expect(next(kept)).toBeNull();
    expect(next(keepCommitment(broken(running), calendar, act('2026-06-05T09:00:00Z')).state)).toBeNull();
  });

  test('are silent until the next action of who took it in hand, and go on from there', () => {
    const late = broken(promise());
    const until = at('2026-06-10T08:00:00Z');
    expect(next(late, { step: 100, acknowledgedUntil: until })).toEqual({
      step: 101,
      rung: 'direction',
      at: until,
    });
    // all have been told: who said until when is held to it, once
    expect(next(late, { step: 101, acknowledgedUntil: until })).toEqual({
      step: 102,
      rung: 'direction',
      at: until,
    });
    expect(next(late, { step: 102 })).toBeNull();
  });
});

describe('taking a promise in hand', () => {
  const said = {
    reason: 'being-handled',
    comment: null,
    nextAction: 'Rappeler l’entreprise',
    until: at('2026-06-05T08:00:00Z'),
  } as const;
  const now = act('2026-06-03T09:00:00Z');

  test('is for one that is late or was warned of', () => {
    expect(isAcknowledgeable(promise(), { step: 0 })).toBe(false);
    expect(isAcknowledgeable(promise(), { step: 50 })).toBe(true);
    expect(isAcknowledgeable(broken(promise()), { step: 0 })).toBe(true);
  });

  test('is an entry of the ledger', () => {
    expect(acknowledgeCommitment(said, now)).toEqual({ type: 'acknowledge', ...now, ...said });
  });

  test.each([
    ['commitment/next-action-in-past', { until: now.at }],
    ['commitment/next-action-too-far', { until: at('2026-12-03T09:00:00Z') }],
    ['commitment/reason-unsaid', { reason: 'other' as const }],
  ])('is refused: %s', (code, change) => {
    expect(() => acknowledgeCommitment({ ...said, ...change }, now)).toThrow(code);
  });
});
