import { describe, expect, test } from '@jest/globals';
import { isRoutine } from './routine-changes.js';

const change = (type: string, payload: Record<string, unknown> = {}) => ({
  at: '2026-11-25T10:00:00.000Z',
  by: 'Parvis',
  type,
  payload,
});

describe('changes nobody needs to look at before acting', () => {
  test('the acknowledgement, from its writing to the promise it keeps', () => {
    const routine = [
      change('MessageComposed', { automatic: true }),
      change('MessageSent', { automatic: true }),
      change('CommitmentKept', { kind: 'registration-receipt' }),
      change('CommitmentKept', { kind: 'acknowledgement' }),
      change('AcknowledgementWithheld', { because: 'too-many' }),
    ];
    expect(routine.every((one) => isRoutine(one, []))).toBe(true);
  });

  test('the post has taken the letter he saw, and what was promised is kept by it', () => {
    const left = [
      change('MessageSent', { messageId: 'his', automatic: false }),
      change('CommitmentKept', { kind: 'answer' }),
    ];
    expect(left.every((one) => isRoutine(one, ['other', 'his']))).toBe(true);
    expect(left.every((one) => isRoutine(one, ['other']))).toBe(false);
  });

  test('what a person did, and what was promised to the resident, are looked at', () => {
    const weighty = [
      change('MessageComposed', { messageId: 'known', automatic: false }),
      change('MessageSent', { messageId: 'unknown', automatic: false }),
      change('CommitmentCancelled', { kind: 'answer' }),
      change('CommitmentBroken', { kind: 'registration-receipt' }),
      change('TicketAssigned'),
    ];
    expect(weighty.some((one) => isRoutine(one, ['known']))).toBe(false);
  });
});
