import { describe, expect, test } from '@jest/globals';
import { noticeOf, tellsOn, type Around, type NoticeKind } from './notices.js';
import { aTicket } from './testing/a-ticket.js';
import type { TicketEvent } from './ticket-events.js';
import { CHANNELS, CLOSING_REASONS, type Channel, type Ticket } from './ticket.js';

const QUIET: Around = {
  takenBefore: false,
  heldBriefly: false,
  spokenSince: false,
  justAnswered: false,
  answered: false,
  toldResolved: false,
  repeated: false,
  unheard: false,
  byNoAgent: false,
};
const at = new Date('2026-11-24T09:00:00Z');
const body = { name: 'Le département', email: 'routes@departement.test', phone: null, url: null };

const assigned: TicketEvent = {
  type: 'TicketAssigned',
  payload: {
    agentId: 'karim',
    agentName: 'Karim',
    serviceId: 'voirie',
    serviceName: 'Voirie',
    from: null,
    fromService: 'voirie',
    fromSector: 'policing-roads',
  },
};
const announced: TicketEvent = {
  type: 'DateAnnounced',
  payload: { date: '2026-11-30', dueAt: '2026-11-30T23:00:00.000Z', messageId: null },
};
const forwarded: TicketEvent = {
  type: 'TicketForwarded',
  payload: { body, messageId: 'the-mail', contactGiven: true },
};
const resolved: TicketEvent = { type: 'TicketResolved', payload: { outcome: 'Lampe changée.' } };
const closed = (reason: (typeof CLOSING_REASONS)[number]): TicketEvent => ({
  type: 'TicketClosed',
  payload: { reason },
});
const reopened: TicketEvent = { type: 'TicketReopened', payload: { because: 'agent', from: 'closed' } };

interface Case {
  event: TicketEvent;
  file: Partial<Ticket>;
}
const CASES: Record<NoticeKind, Case> = {
  'taken-in-charge': { event: assigned, file: { status: 'open', assigneeId: 'karim' } },
  'date-announced': { event: announced, file: { status: 'open' } },
  forwarded: { event: forwarded, file: { status: 'closed', forwardedTo: body.name } },
  resolved: { event: resolved, file: { status: 'resolved' } },
  closed: { event: closed('refused'), file: { status: 'closed' } },
  merged: {
    event: { type: 'TicketMerged', payload: { into: 'kept', sameResident: true } },
    file: { status: 'closed', closingReason: 'duplicate', mergedIntoId: 'kept' },
  },
  reopened: { event: reopened, file: { status: 'open' } },
};
const KINDS = Object.keys(CASES) as NoticeKind[];

const tell = (
  { event, file }: Case,
  { channel = 'report', ...around }: Partial<Around> & { channel?: Channel } = {},
) => noticeOf({ ...event, at }, { ...aTicket(file), channel }, { ...QUIET, ...around })?.kind ?? null;

describe('the resident', () => {
  test.each(KINDS)('who reported is told « %s »', (kind) => {
    expect(tell(CASES[kind])).toBe(kind);
  });

  test.each(KINDS.flatMap((kind) => CHANNELS.map((channel) => [kind, channel] as const)))(
    '« %s » on a file that came by %s follows the table',
    (kind, channel) => {
      const writes = channel === 'email' || channel === 'letter';
      const step = kind === 'taken-in-charge' || kind === 'resolved';
      expect(tell(CASES[kind], { channel })).toBe(writes && step ? null : kind);
      expect(tellsOn(channel, kind)).toBe(!(writes && step));
    },
  );
});

describe('is not told', () => {
  test.each<[string, Case, Partial<Around> & { channel?: Channel }]>([
    ['a second agent: a move of ours', CASES['taken-in-charge'], { takenBefore: true }],
    ['a file given back in a moment', CASES['taken-in-charge'], { heldBriefly: true }],
    ['that it is in hand, once that hand has written', CASES['taken-in-charge'], { spokenSince: true }],
    [
      'that it is in hand, once nobody has it any more',
      { event: assigned, file: { status: 'open', assigneeId: null } },
      {},
    ],
    [
      'that it is in hand, once it is done',
      { event: assigned, file: { status: 'resolved', assigneeId: 'karim' } },
      {},
    ],
    ['a date that another has replaced', CASES['date-announced'], { repeated: true }],
    [
      'a date his agent has just written to him',
      {
        event: { ...announced, payload: { ...announced.payload, messageId: 'm' } } as TicketEvent,
        file: { status: 'open' },
      },
      {},
    ],
    ['a handing over that was undone', { event: forwarded, file: { status: 'open', forwardedTo: null } }, {}],
    ['what was done, right after an answer', CASES.resolved, { justAnswered: true }],
    ['what was done, once it is open again', { event: resolved, file: { status: 'open' } }, {}],
    ['a closing that its own message told', CASES.closed, { spokenSince: true }],
    ['a closing right after an answer', CASES.closed, { justAnswered: true }],
    ['a closing that was undone', { event: closed('done'), file: { status: 'open' } }, {}],
    [
      'that it is over, after « traitée »',
      { event: closed('done'), file: { status: 'closed' } },
      { toldResolved: true },
    ],
    ['his own withdrawing', { event: closed('withdrawn'), file: { status: 'closed' } }, { byNoAgent: true }],
    ['an abuse', { event: closed('abusive'), file: { status: 'closed' } }, {}],
    [
      'by mail, that what he was answered is over',
      { event: closed('done'), file: { status: 'closed' } },
      { channel: 'email', answered: true },
    ],
    [
      'by mail, that his mail asked nothing',
      { event: closed('not-a-request'), file: { status: 'closed' } },
      { channel: 'email' },
    ],
    [
      'by mail, the reopening he brought about',
      {
        event: { type: 'TicketReopened', payload: { because: 'resident-answered', from: 'closed' } },
        file: { status: 'open' },
      },
      { channel: 'email' },
    ],
    ['a merge that was undone', { event: CASES.merged.event, file: { status: 'open' } }, {}],
    ['that what he was not told is undone', CASES.reopened, { unheard: true }],
    [
      'the undoing of a merge he was not told of',
      { event: { type: 'TicketUnmerged', payload: { from: 'kept' } }, file: { status: 'open' } },
      { unheard: true },
    ],
    ['a note', { event: { type: 'NoteAdded', payload: { noteId: 'n' } }, file: {} }, {}],
  ])('%s', (_what, example, around) => {
    expect(tell(example, around)).toBeNull();
  });

  test.each(CLOSING_REASONS.filter((reason) => reason !== 'abusive'))(
    'but of a closing for « %s » he is',
    (reason) => {
      expect(tell({ event: closed(reason), file: { status: 'closed' } })).toBe('closed');
    },
  );
});
