import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aCalendar } from '../calendar/testing/calendars.js';
import { RuleViolation } from '../kernel/rule-violation.js';
import type { CommitmentDecision } from './commitment-decision.js';
import { breakCommitment, keepCommitment, startCommitment, wakeCommitment } from './commitment-lifecycle.js';
import { pauseCommitment, resumeCommitment } from './commitment-pause.js';
import { cancelCommitment, replanCommitment, reviveCommitment } from './commitment-revision.js';
import type { Commitment } from './commitment.js';
import type { LedgerActor } from './ledger.js';
import { readLedger } from './read-ledger.js';

const calendar = aCalendar();
const agent: LedgerActor = { id: 'a1', name: 'Nadia Benali' };
const clock: LedgerActor = { id: null, name: 'Parvis' };
const by = (time: string, actor = agent) => ({ at: new Date(time), actor });

/** Friday 17:00 + 48 working hours: due on Tuesday 20 January at 17:00. */
const friday = '2026-01-16T17:00+01:00';
const tuesday = new Date('2026-01-20T17:00+01:00');
const promise = { id: 'c1', kind: 'personal-answer', budget: { clock: 'working-days', within: 'PT48H' }, startedAt: new Date(friday) } as const; // prettier-ignore
const running = startCommitment(promise, calendar, by(friday)).state;
const wait = { reason: 'waiting-resident', question: 'Quel numéro de rue ?', until: null };
const monday = '2026-01-19T10:00+01:00';
const paused = pauseCommitment(running, { ...by(monday), ...wait }).state;
const late = '2026-01-20T17:00:00.001+01:00';
const broken = breakCommitment(running, by(late, clock)).state;
const types = ({ events }: CommitmentDecision) => events.map(({ type }) => type);

describe('a promise that runs', () => {
  test('wakes at its due instant', () => {
    expect(running).toMatchObject({ state: 'running', dueAt: tuesday, wakeAt: tuesday });
  });

  test('counts from the receipt stamp, written down later', () => {
    const decision = startCommitment(promise, calendar, by('2026-01-19T09:00+01:00'));
    expect(decision.state.dueAt).toEqual(tuesday);
    expect(decision.events).toMatchObject([
      { type: 'start', at: new Date('2026-01-19T09:00+01:00'), startedAt: promise.startedAt },
    ]);
  });

  test('is kept by an act at the due instant', () => {
    const decision = keepCommitment(running, calendar, by('2026-01-20T17:00+01:00'));
    expect(decision.state).toMatchObject({ state: 'kept', keptAt: tuesday, brokenAt: null, wakeAt: null });
    expect(types(decision)).toEqual(['keep']);
  });

  test('is « tenue en retard » a millisecond after, and the break is written first', () => {
    const decision = keepCommitment(running, calendar, by(late));
    expect(decision.state).toMatchObject({ state: 'broken', keptAt: new Date(late), brokenAt: tuesday });
    expect(types(decision)).toEqual(['break', 'keep']);
  });

  test('breaks at its due instant and not before', () => {
    expect(breakCommitment(running, by('2026-01-20T17:00+01:00', clock)).state.state).toBe('broken');
    expect(() => breakCommitment(running, by('2026-01-20T16:59:59.999+01:00', clock))).toThrow(
      'commitment/not-due-yet',
    );
  });

  test('broken after an outage of three days is broken since its due instant', () => {
    const { state, events } = wakeCommitment(running, calendar, by('2026-01-23T08:00+01:00', clock));
    expect(state).toMatchObject({ state: 'broken', brokenAt: tuesday, wakeAt: null });
    expect(events).toMatchObject([{ type: 'break', at: new Date('2026-01-23T08:00+01:00'), dueAt: tuesday }]);
  });
});

describe('a promise woken for nothing', () => {
  const act = by(monday, clock);
  const kept = keepCommitment(running, calendar, by('2026-01-19T09:00+01:00')).state;

  test.each([
    ['before its time is armed on its date', running, running.dueAt],
    ['once it is judged is armed no more', kept, null],
  ] as const)('%s', (_what, promised, wakeAt) => {
    const { state, events } = wakeCommitment({ ...promised, wakeAt: act.at }, calendar, act);
    expect({ state, events }).toEqual({ state: { ...promised, wakeAt }, events: [] });
  });
});

describe('asking twice', () => {
  const kept = keepCommitment(running, calendar, by(monday)).state;
  const cancelled = cancelCommitment(running, calendar, { ...by(monday), reason: 'merged' }).state;

  test.each<[string, Commitment, CommitmentDecision]>([
    ['keeping what is kept', kept, keepCommitment(kept, calendar, by(late))],
    ['keeping what is cancelled', cancelled, keepCommitment(cancelled, calendar, by(late))],
    ['breaking what is broken', broken, breakCommitment(broken, by(late, clock))],
    ['breaking what is kept', kept, breakCommitment(kept, by(late, clock))],
    ['waking what is broken', broken, wakeCommitment(broken, calendar, by(late, clock))],
    ['waking before the time', running, wakeCommitment(running, calendar, by(monday, clock))],
    ['waking a wait without end', paused, wakeCommitment(paused, calendar, by(late, clock))],
    ['resuming what runs', running, resumeCommitment(running, calendar, by(monday))],
    [
      'cancelling what is cancelled',
      cancelled,
      cancelCommitment(cancelled, calendar, { ...by(late), reason: 'merged' }),
    ],
    ['reviving what runs', running, reviveCommitment(running, calendar, { ...by(late), reason: 'unmerged' })],
  ])('%s changes nothing', (_, before, decision) => {
    expect(decision.events).toEqual([]);
    expect(decision.state).toBe(before);
  });

  test('a late answer counts once', () => {
    const answered = keepCommitment(broken, calendar, by(late)).state;
    expect(keepCommitment(answered, calendar, by('2026-02-01T10:00+01:00')).state).toBe(answered);
  });
});

describe('a pause', () => {
  test('has no due of its own and sleeps until its end', () => {
    expect(paused).toMatchObject({ state: 'paused', wakeAt: null, dueAt: tuesday });
    const until = new Date('2026-01-21T10:00+01:00');
    expect(pauseCommitment(running, { ...by(monday), ...wait, until }).state.wakeAt).toEqual(until);
  });

  test('is given back to the millisecond', () => {
    const { state, events } = resumeCommitment(paused, calendar, by('2026-01-19T10:00:00.007+01:00'));
    expect(state.dueAt).toEqual(new Date('2026-01-20T17:00:00.007+01:00'));
    expect(state).toMatchObject({ state: 'running', wakeAt: state.dueAt });
    expect(events).toMatchObject([{ type: 'resume' }]);
  });

  test('ends at the instant it said, however late the worker comes', () => {
    const until = new Date('2026-01-20T10:00+01:00');
    const asleep = pauseCommitment(running, { ...by(monday), ...wait, until }).state;
    const { state, events } = wakeCommitment(asleep, calendar, by('2026-01-21T09:00+01:00', clock));
    expect(state).toMatchObject({ state: 'running', dueAt: new Date('2026-01-21T17:00+01:00') });
    expect(events).toMatchObject([{ type: 'resume', at: until }]);
    const muchLater = wakeCommitment(asleep, calendar, by('2026-02-21T09:00+01:00', clock));
    expect(types(muchLater)).toEqual(['resume', 'break']);
  });

  test('ends with the answer that keeps the promise', () => {
    const decision = keepCommitment(paused, calendar, by('2026-03-02T10:00+01:00'));
    expect(decision.state).toMatchObject({ state: 'kept', wakeAt: null });
    expect(types(decision)).toEqual(['resume', 'keep']);
  });

  test('an answer after the wait was over is judged by the clock that ran again', () => {
    const until = new Date('2026-01-19T11:00+01:00');
    const asleep = pauseCommitment(running, { ...by(monday), ...wait, until }).state;
    const decision = keepCommitment(asleep, calendar, by('2026-01-21T10:00+01:00'));
    expect(types(decision)).toEqual(['resume', 'break', 'keep']);
    expect(decision.state.brokenAt).toEqual(new Date('2026-01-20T18:00+01:00'));
  });

  test.each<[string, string, Commitment, string]>([
    ['a second time', monday, paused, 'commitment/already-paused'],
    ['at the due instant', '2026-01-20T17:00+01:00', running, 'commitment/already-due'],
    ['once broken', late, broken, 'commitment/already-broken'],
  ])('%s is refused', (_, at, commitment, code) => {
    expect(() => pauseCommitment(commitment, { ...by(at), ...wait })).toThrow(code);
  });

  test('that ends before it starts is refused', () => {
    const until = new Date(monday);
    expect(() => pauseCommitment(running, { ...by(monday), ...wait, until })).toThrow(
      'commitment/invalid-pause',
    );
  });

  test('cannot be broken', () => {
    expect(() => breakCommitment(paused, by(late, clock))).toThrow('commitment/paused');
  });
});

describe('an act that comes to light afterwards', () => {
  test('keeps the promise a worker had broken when it was done in time', () => {
    const decision = keepCommitment(broken, calendar, by('2026-01-20T16:59+01:00'));
    expect(decision.state).toMatchObject({ state: 'kept', keptAt: new Date('2026-01-20T16:59+01:00') });
    expect(types(decision)).toEqual(['keep']);
  });

  test('and turns out undeliverable: broken again, without a second break row', () => {
    const kept = keepCommitment(broken, calendar, by('2026-01-20T16:59+01:00')).state;
    const decision = reviveCommitment(kept, calendar, { ...by(late, clock), reason: 'undeliverable' });
    expect(decision.state).toMatchObject({ state: 'broken', keptAt: null, brokenAt: tuesday });
    expect(types(decision)).toEqual(['re-plan']);
  });
});

describe('a promise that comes back', () => {
  const kept = keepCommitment(running, calendar, by(monday)).state;
  const undeliverable = { reason: 'undeliverable' };

  test('runs to the same date when the answer failed in time', () => {
    const decision = reviveCommitment(kept, calendar, {
      ...by('2026-01-19T11:00+01:00', clock),
      ...undeliverable,
    });
    expect(decision.state).toEqual(running);
    expect(types(decision)).toEqual(['re-plan']);
  });

  test('is broken when the date has passed', () => {
    const decision = reviveCommitment(kept, calendar, { ...by(late, clock), ...undeliverable });
    expect(decision.state).toMatchObject({ state: 'broken', keptAt: null, brokenAt: tuesday });
    expect(types(decision)).toEqual(['re-plan', 'break']);
  });

  test('is merely broken again when the late answer failed', () => {
    const answered = keepCommitment(broken, calendar, by(late)).state;
    const decision = reviveCommitment(answered, calendar, {
      ...by('2026-01-22T10:00+01:00', clock),
      ...undeliverable,
    });
    expect(decision.state).toEqual(broken);
    expect(types(decision)).toEqual(['re-plan']);
  });

  test('from a merge undone keeps its first start', () => {
    const cancelled = cancelCommitment(running, calendar, { ...by(monday), reason: 'merged' }).state;
    expect(cancelled).toMatchObject({ state: 'cancelled', cancelledAt: new Date(monday), wakeAt: null });
    expect(
      reviveCommitment(cancelled, calendar, { ...by('2026-01-19T11:00+01:00'), reason: 'unmerged' }).state,
    ).toEqual(running);
  });
});

describe('a change of terms', () => {
  test('counts again from the same start', () => {
    const budget = { clock: 'civil', within: 'P15D' } as const;
    const { state, events } = replanCommitment(running, calendar, { ...by(monday), reason: 'topic', budget });
    expect(state).toMatchObject({
      budget,
      startedAt: promise.startedAt,
      wakeAt: new Date('2026-02-01T00:00+01:00'),
    });
    expect(events).toMatchObject([{ type: 're-plan', reason: 'topic', budget, dueAt: state.dueAt }]);
  });

  test('leaves a wait asleep', () => {
    const { state } = replanCommitment(paused, calendar, { ...by(monday), reason: 'topic' });
    expect(state).toMatchObject({ state: 'paused', wakeAt: null });
  });

  test('cannot touch what is judged', () => {
    expect(() => replanCommitment(broken, calendar, { ...by(late), reason: 'topic' })).toThrow(
      'commitment/already-broken',
    );
    expect(() => cancelCommitment(broken, calendar, { ...by(late), reason: 'merged' })).toThrow(
      'commitment/already-broken',
    );
  });
});

describe('the ledger', () => {
  const step = fc.record({
    act: fc.constantFrom('pause', 'nap', 'resume', 'keep', 'wake', 'cancel', 'revive', 'replan'),
    after: fc.integer({ min: 0, max: 30 * 3_600_000 }),
  });
  const take = (commitment: Commitment, act: string, at: Date): CommitmentDecision => {
    const done = { at, actor: agent, reason: 'test' };
    if (act === 'pause') return pauseCommitment(commitment, { ...done, question: null, until: null });
    if (act === 'nap')
      return pauseCommitment(commitment, {
        ...done,
        question: null,
        until: new Date(at.getTime() + 7_200_000),
      });
    if (act === 'resume') return resumeCommitment(commitment, calendar, done);
    if (act === 'keep') return keepCommitment(commitment, calendar, done);
    if (act === 'wake') return wakeCommitment(commitment, calendar, done);
    if (act === 'cancel') return cancelCommitment(commitment, calendar, done);
    if (act === 'revive') return reviveCommitment(commitment, calendar, done);
    return replanCommitment(commitment, calendar, {
      ...done,
      budget: { clock: 'opening-hours', within: 'PT6H' },
    });
  };

  test('tells the same commitment as the acts that wrote it, and one break at most', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let { state, events } = startCommitment(promise, calendar, by(friday));
        let now = promise.startedAt.getTime();
        for (const { act, after } of steps) {
          now += after;
          try {
            const decision = take(state, act, new Date(now));
            state = decision.state;
            events = [...events, ...decision.events];
          } catch (error) {
            if (!(error instanceof RuleViolation)) throw error;
          }
          expect(readLedger(promise, events, calendar)).toEqual(state);
          expect(state.wakeAt === null || ['running', 'paused'].includes(state.state)).toBe(true);
        }
        expect(events.filter(({ type }) => type === 'break').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1_000, seed: 48 },
    );
  });
});
