import { describe, expect, test } from '@jest/globals';
import type { RuleViolation } from '../kernel/rule-violation.js';
import { mergeTicket, unmergeTicket } from './merge-tickets.js';
import { aTicket } from './testing/a-ticket.js';
import { isWithdrawn } from './ticket-lifecycle.js';
import { TICKET_STATUSES, type Ticket } from './ticket.js';

const ALONE = { absorbed: false, sameResident: true };
const mail = aTicket({ id: 'mail', number: '2026-000011' });
const call = aTicket({ id: 'call', number: '2026-000012', status: 'open' });
const merged = mergeTicket(mail, call, ALONE).state;
const at = new Date('2026-11-24T09:00:00Z');

const refusal = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as RuleViolation).code;
  }
};

describe('two files of one request', () => {
  test('become one: the first is closed as a duplicate and goes on in the other', () => {
    const { state, events } = mergeTicket(mail, call, ALONE);
    expect(state).toMatchObject({ status: 'closed', closingReason: 'duplicate', mergedIntoId: 'call' });
    expect(events).toEqual([{ type: 'TicketMerged', payload: { into: 'call', sameResident: true } }]);
    expect(isWithdrawn(state)).toBe(true);
  });

  test.each(TICKET_STATUSES)('whatever the first waits for: %s', (status) => {
    const code = refusal(() => mergeTicket({ ...mail, status }, call, ALONE));
    expect(code).toBe(status === 'closed' ? 'ticket/already-closed' : null);
  });

  test.each<[string, Ticket, Ticket, boolean, string]>([
    ['a file and itself', mail, mail, false, 'ticket/merge-with-itself'],
    ['a file that is merged already', merged, aTicket({ id: 'third' }), false, 'ticket/merged'],
    ['A into B once B is in A', { ...call, version: 3 }, merged, false, 'ticket/merge-into-merged'],
    [
      'a file others were merged into: that one is kept',
      call,
      aTicket({ id: 'third' }),
      true,
      'ticket/merge-chain',
    ],
    [
      'a file into one that is closed',
      mail,
      { ...call, status: 'closed' },
      false,
      'ticket/merge-into-closed',
    ],
  ])('do not become one: %s', (_what, first, kept, absorbed, code) => {
    expect(refusal(() => mergeTicket(first, kept, { ...ALONE, absorbed }))).toBe(code);
  });
});

describe('two requests after all', () => {
  test.each<[string, Partial<Ticket>, Partial<Ticket>]>([
    ['new again', { status: 'new' }, { status: 'new', waitsUntil: null }],
    ['resolved again', { status: 'resolved' }, { status: 'resolved', waitsUntil: null }],
    [
      'waiting again, while its wait lasts',
      { status: 'waiting-resident', waitsUntil: new Date('2026-12-01T00:00:00Z') },
      { status: 'waiting-resident', waitsUntil: new Date('2026-12-01T00:00:00Z') },
    ],
    [
      'open, when its wait has ended meanwhile',
      { status: 'waiting-resident', waitsUntil: new Date('2026-11-20T00:00:00Z') },
      { status: 'open', waitsUntil: null },
    ],
  ])('the one that was merged is %s', (_what, was, is) => {
    const before = aTicket({ id: 'mail', ...was });
    const { state } = unmergeTicket(mergeTicket(before, call, ALONE).state, before, at);
    expect(state).toMatchObject({ ...is, closingReason: null, mergedIntoId: null });
  });

  test('nothing is undone that was not merged', () => {
    expect(refusal(() => unmergeTicket(mail, mail, at))).toBe('ticket/not-merged');
  });
});
