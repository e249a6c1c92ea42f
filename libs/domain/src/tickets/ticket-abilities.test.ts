import { describe, expect, test } from '@jest/globals';
import type { Actor, Grant } from '../access/roles.js';
import { type RuleViolation } from '../kernel/rule-violation.js';
import { aTicket } from './testing/a-ticket.js';
import { ticketAbilities, type TicketAbilities } from './ticket-abilities.js';
import {
  assignTicket,
  closeTicket,
  forwardTicket,
  pauseTicket,
  reopenTicket,
  resolveTicket,
  resumeTicket,
} from './ticket-lifecycle.js';
import { TICKET_STATUSES, type Ticket } from './ticket.js';

const holding = (grant: Partial<Grant>): Actor => ({
  accountId: 'someone',
  name: 'Karim Lefort',
  grants: [{ role: 'service', sector: null, serviceId: null, siteId: null, ...grant }],
});
const agent = holding({ serviceId: 'voirie' });
const open = (abilities: TicketAbilities) =>
  Object.entries(abilities)
    .filter(([, { ok }]) => ok)
    .map(([name]) => name);

const ALWAYS = ['reply', 'note', 'contact'] as const;

describe('an agent of the service', () => {
  test.each([
    [
      'new',
      [...ALWAYS, 'assign', 'wait', 'announce', 'resolve', 'close', 'forward', 'qualify', 'merge', 'link'],
    ],
    [
      'open',
      [...ALWAYS, 'assign', 'wait', 'announce', 'resolve', 'close', 'forward', 'qualify', 'merge', 'link'],
    ],
    [
      'waiting-third-party',
      [
        ...ALWAYS,
        'assign',
        'wait',
        'resume',
        'announce',
        'resolve',
        'close',
        'forward',
        'qualify',
        'merge',
        'link',
      ],
    ],
    ['resolved', [...ALWAYS, 'assign', 'close', 'reopen', 'qualify', 'merge', 'link']],
    ['closed', [...ALWAYS, 'reopen', 'link']],
  ] as const)('of a file that is %s may %j', (status, acts) => {
    expect(open(ticketAbilities(aTicket({ status }), agent, true))).toEqual(acts);
  });

  test('may wait for a third party while waiting for the resident', () => {
    const waiting = aTicket({ status: 'waiting-resident' });
    expect(() =>
      pauseTicket(waiting, { status: 'waiting-third-party', question: null, until }, NOW),
    ).not.toThrow();
    expect(ticketAbilities(waiting, agent, true).wait).toEqual({ ok: true });
  });

  test('may do everything but answer and announce when no address is known', () => {
    const { reply, announce, ...others } = ticketAbilities(
      aTicket({ status: 'waiting-resident' }),
      agent,
      false,
    );
    for (const verdict of [reply, announce])
      expect(verdict).toEqual({ ok: false, because: 'ticket/no-reachable-address' });
    expect(
      Object.values({ ...others, reopen: null, unmerge: null, acknowledge: null }).every(
        (verdict) => verdict?.ok ?? true,
      ),
    ).toBe(true);
  });
});

describe('lateness', () => {
  test('is answered for by who has the file, its référent and its supervisors', () => {
    const mine = aTicket({ assigneeId: agent.accountId });
    expect(ticketAbilities(mine, agent, true).acknowledge).toEqual({ ok: true });
    for (const role of ['referent', 'supervisor'] as const)
      expect(ticketAbilities(aTicket(), holding({ role }), true).acknowledge).toEqual({ ok: true });
    expect(ticketAbilities(aTicket(), agent, true).acknowledge).toEqual({
      ok: false,
      because: 'commitment/not-yours',
    });
  });
});

describe('a file that was merged', () => {
  const merged = aTicket({ status: 'closed', closingReason: 'duplicate', mergedIntoId: 'kept' });

  test('is acted on where it goes on: here the merge is undone, nothing else', () => {
    const abilities = ticketAbilities(merged, agent, true);
    expect(open(abilities)).toEqual(['unmerge']);
    for (const act of ['reply', 'note', 'contact', 'reopen', 'link'] as const)
      expect(abilities[act]).toEqual({ ok: false, because: 'ticket/merged' });
  });
});

describe('someone who may only read', () => {
  test.each(['quality', 'dpo'] as const)('%s may do nothing, and is told why', (role) => {
    for (const verdict of Object.values(ticketAbilities(aTicket(), holding({ role }), true))) {
      expect(verdict).toEqual({ ok: false, because: 'access/forbidden' });
    }
  });

  test('an agent of another service is told of his rights before anything of the file', () => {
    const elsewhere = holding({ serviceId: 'etat-civil' });
    const closed = aTicket({ status: 'closed' });
    for (const verdict of Object.values(ticketAbilities(closed, elsewhere, false))) {
      expect(verdict).toEqual({ ok: false, because: 'access/forbidden' });
    }
  });
});

const NOW = new Date('2026-11-10T09:00:00Z');
const until = new Date('2026-11-20T16:30:00Z');
const DECISIONS: [keyof TicketAbilities, (ticket: Ticket) => unknown][] = [
  [
    'assign',
    (ticket) => assignTicket(ticket, { agentId: 'a', agentName: 'A', serviceId: 's', serviceName: 'S' }),
  ],
  ['resume', (ticket) => resumeTicket(ticket, 'agent')],
  ['resolve', (ticket) => resolveTicket(ticket, 'Fait.')],
  ['close', (ticket) => closeTicket(ticket, 'done')],
  [
    'forward',
    (ticket) =>
      forwardTicket(ticket, {
        body: { name: 'Le département', email: 'v@d.test', phone: null, url: null },
        messageId: 'the-mail',
        contactGiven: false,
      }),
  ],
  ['reopen', (ticket) => reopenTicket(ticket, 'agent')],
];

describe.each(TICKET_STATUSES)('on a file that is %s', (status) => {
  test.each(DECISIONS)('the button « %s » says what the command would answer', (ability, decideOn) => {
    const verdict = ticketAbilities(aTicket({ status }), agent, true)[ability];
    let because: string | null = null;
    try {
      decideOn(aTicket({ status }));
    } catch (error) {
      because = (error as RuleViolation).code;
    }
    expect(verdict).toEqual(because === null ? { ok: true } : { ok: false, because });
  });
});
