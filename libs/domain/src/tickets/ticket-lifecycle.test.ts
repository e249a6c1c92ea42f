import { describe, expect, test } from '@jest/globals';
import { RuleViolation } from '../kernel/rule-violation.js';
import { aTicket } from './testing/a-ticket.js';
import {
  assignTicket,
  closeTicket,
  forwardTicket,
  isWaitOver,
  isWithdrawn,
  OPEN_STATUSES,
  pauseTicket,
  reopenTicket,
  resolveTicket,
  resumeTicket,
  TICKET_MOVES,
  WAITING_STATUSES,
  WITHDRAWING_REASONS,
} from './ticket-lifecycle.js';
import { CLOSING_REASONS, TICKET_STATUSES, type Ticket, type TicketStatus } from './ticket.js';

const NOW = new Date('2026-11-10T09:00:00Z');
const until = new Date('2026-11-20T16:30:00Z');
const agent = { agentId: 'karim', agentName: 'Karim Lefort', serviceId: 'voirie', serviceName: 'Voirie' };
const queue = { ...agent, agentId: null, agentName: null };

const ACTS = {
  'give to an agent': (ticket: Ticket) => assignTicket(ticket, agent),
  'put back in the queue': (ticket: Ticket) => assignTicket(ticket, queue),
  'wait for the resident': (ticket: Ticket) =>
    pauseTicket(ticket, { status: 'waiting-resident', question: 'Quel candélabre ?', until }, NOW),
  'wait for a third party': (ticket: Ticket) =>
    pauseTicket(ticket, { status: 'waiting-third-party', question: null, until }, NOW),
  resume: (ticket: Ticket) => resumeTicket(ticket, 'agent'),
  resolve: (ticket: Ticket) => resolveTicket(ticket, 'Ampoule changée.'),
  close: (ticket: Ticket) => closeTicket(ticket, 'done'),
  reopen: (ticket: Ticket) => reopenTicket(ticket, 'agent'),
};
type Act = keyof typeof ACTS;

/** Under each status, what each act makes of it: a status, or the code it is refused with. */
const TABLE: Record<TicketStatus, Record<Act, TicketStatus | `ticket/${string}`>> = {
  new: {
    'give to an agent': 'open',
    'put back in the queue': 'new',
    'wait for the resident': 'waiting-resident',
    'wait for a third party': 'waiting-third-party',
    resume: 'ticket/not-waiting',
    resolve: 'resolved',
    close: 'closed',
    reopen: 'ticket/not-closed',
  },
  open: {
    'give to an agent': 'open',
    'put back in the queue': 'open',
    'wait for the resident': 'waiting-resident',
    'wait for a third party': 'waiting-third-party',
    resume: 'ticket/not-waiting',
    resolve: 'resolved',
    close: 'closed',
    reopen: 'ticket/not-closed',
  },
  'waiting-resident': {
    'give to an agent': 'waiting-resident',
    'put back in the queue': 'waiting-resident',
    'wait for the resident': 'ticket/already-waiting',
    'wait for a third party': 'waiting-third-party',
    resume: 'open',
    resolve: 'resolved',
    close: 'closed',
    reopen: 'ticket/not-closed',
  },
  'waiting-third-party': {
    'give to an agent': 'waiting-third-party',
    'put back in the queue': 'waiting-third-party',
    'wait for the resident': 'waiting-resident',
    'wait for a third party': 'ticket/already-waiting',
    resume: 'open',
    resolve: 'resolved',
    close: 'closed',
    reopen: 'ticket/not-closed',
  },
  resolved: {
    'give to an agent': 'resolved',
    'put back in the queue': 'resolved',
    'wait for the resident': 'ticket/already-resolved',
    'wait for a third party': 'ticket/already-resolved',
    resume: 'ticket/not-waiting',
    resolve: 'ticket/already-resolved',
    close: 'closed',
    reopen: 'open',
  },
  closed: {
    'give to an agent': 'ticket/closed',
    'put back in the queue': 'ticket/closed',
    'wait for the resident': 'ticket/closed',
    'wait for a third party': 'ticket/closed',
    resume: 'ticket/not-waiting',
    resolve: 'ticket/closed',
    close: 'ticket/already-closed',
    reopen: 'open',
  },
};

const outcome = (status: TicketStatus, act: Act): string => {
  try {
    return ACTS[act](aTicket({ status })).state.status;
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
};

describe.each(TICKET_STATUSES)('a file that is %s', (status) => {
  test.each(Object.entries(TABLE[status]) as [Act, string][])('%s → %s', (act, expected) => {
    expect(outcome(status, act)).toBe(expected);
  });
});

describe('the table of moves', () => {
  test('names every status, and no move to where one is', () => {
    expect(Object.keys(TICKET_MOVES)).toEqual(TICKET_STATUSES);
    for (const status of TICKET_STATUSES) expect(TICKET_MOVES[status]).not.toContain(status);
  });

  test('never leads back to « nouvelle »', () => {
    expect(Object.values(TICKET_MOVES).flat()).not.toContain('new');
  });

  test('waiting is a way of being open', () => {
    for (const status of WAITING_STATUSES) expect(OPEN_STATUSES).toContain(status);
    expect(OPEN_STATUSES).not.toContain('resolved');
    expect(OPEN_STATUSES).not.toContain('closed');
  });
});

describe('closing', () => {
  test.each(CLOSING_REASONS)('for « %s » keeps the reason on the file and in its history', (reason) => {
    const { state, events } = closeTicket(aTicket({ status: 'open' }), reason);
    expect(state).toMatchObject({ status: 'closed', closingReason: reason });
    expect(events).toEqual([{ type: 'TicketClosed', payload: { reason } }]);
  });

  test('only a duplicate, an abuse, a withdrawal and what was no request take away what is owed', () => {
    expect(WITHDRAWING_REASONS).toEqual(['duplicate', 'abusive', 'withdrawn', 'not-a-request']);
    const withdrawn = CLOSING_REASONS.filter((reason) => isWithdrawn(closeTicket(aTicket(), reason).state));
    expect(withdrawn).toEqual(WITHDRAWING_REASONS);
  });

  test('by handing over to the competent body, nothing is owed here any more until it is reopened', () => {
    const body = { name: 'Le département', email: 'voirie@departement.test', phone: null, url: null };
    const handedOver = { body, messageId: 'the-mail', contactGiven: true };
    const { state, events } = forwardTicket(aTicket({ status: 'open' }), handedOver);
    expect(state).toMatchObject({
      status: 'closed',
      closingReason: 'forwarded',
      forwardedTo: 'Le département',
    });
    expect(events).toEqual([{ type: 'TicketForwarded', payload: handedOver }]);
    expect(isWithdrawn(state)).toBe(true);
    const reopened = reopenTicket(state, 'forwarding-undeliverable').state;
    expect(reopened).toMatchObject({ status: 'open', closingReason: null, forwardedTo: null });
  });

  test('is forgotten with its reason on reopening', () => {
    const closed = aTicket({ status: 'closed', closingReason: 'refused', assigneeId: 'karim' });
    const { state, events } = reopenTicket(closed, 'resident-answered');
    expect(state).toMatchObject({ status: 'open', closingReason: null, assigneeId: 'karim' });
    expect(events).toEqual([
      { type: 'TicketReopened', payload: { because: 'resident-answered', from: 'closed' } },
    ]);
  });
});

describe('giving a file away', () => {
  test('says from whom and from which service it comes', () => {
    const ticket = aTicket({ status: 'open', assigneeId: 'nadia', serviceId: 'accueil' });
    expect(assignTicket(ticket, agent).events).toEqual([
      {
        type: 'TicketAssigned',
        payload: { ...agent, from: 'nadia', fromService: 'accueil', fromSector: ticket.sector },
      },
    ]);
  });
});

describe('a wait', () => {
  const waiting = ACTS['wait for the resident'](aTicket()).state;

  test('is over at its date, not a moment before', () => {
    expect(isWaitOver(waiting, new Date(until.getTime() - 1))).toBe(false);
    expect(isWaitOver(waiting, until)).toBe(true);
  });

  test.each(['resume', 'resolve', 'close'] as const)('is forgotten once one does « %s »', (act) => {
    const { state } = ACTS[act](waiting);
    expect(state.waitsUntil).toBeNull();
    expect(isWaitOver(state, until)).toBe(false);
  });

  test('lasts when the file changes hands', () => {
    expect(ACTS['give to an agent'](waiting).state.waitsUntil).toEqual(until);
  });

  test('takes the date of the new one when it becomes another wait', () => {
    const later = new Date('2026-12-20T16:30:00Z');
    const other = pauseTicket(waiting, { status: 'waiting-third-party', question: null, until: later }, NOW);
    expect(other.state.waitsUntil).toEqual(later);
  });
});

describe('a wait that is none', () => {
  const question = 'Quel candélabre ?';
  test.each([
    ['a question nobody was asked', 'waiting-resident', null, until, 'ticket/question-required'],
    ['an end that is now', 'waiting-resident', question, NOW, 'ticket/until-in-past'],
    ['an end that is gone', 'waiting-third-party', null, new Date('2026-11-01'), 'ticket/until-in-past'],
    ['no end one would see', 'waiting-third-party', null, new Date('2036-01-01'), 'ticket/until-too-far'],
  ] as const)('%s is refused', (_what, status, asked, end, code) => {
    expect(() => pauseTicket(aTicket(), { status, question: asked, until: end }, NOW)).toThrow(code);
  });
});

describe('a decision', () => {
  test('leaves the file it was asked about as it was', () => {
    const ticket = Object.freeze(aTicket());
    expect(closeTicket(ticket, 'done').state).not.toBe(ticket);
    expect(ticket.status).toBe('new');
  });

  test('a wait tells its question and its end', () => {
    const { events } = ACTS['wait for the resident'](aTicket());
    expect(events).toEqual([
      {
        type: 'TicketPaused',
        payload: { reason: 'waiting-resident', question: 'Quel candélabre ?', until: until.toISOString() },
      },
    ]);
  });
});
