import { OPEN_STATUSES } from './ticket-lifecycle.js';
import type { OutsideContact, ReopeningCause, TicketEvent } from './ticket-events.js';
import type { Channel, ClosingReason, Ticket } from './ticket.js';

/** What a resident is told of by the house itself. What agents say to him (answer, question) is theirs to say. */
export type Notice =
  | { kind: 'taken-in-charge' }
  | { kind: 'date-announced'; dueAt: string }
  | { kind: 'forwarded'; body: OutsideContact; contactGiven: boolean; competence: string | null; at: string }
  | { kind: 'resolved'; outcome: string }
  | { kind: 'closed'; reason: ClosingReason }
  /** `into`: the number it goes on under; null when that file is another resident's */
  | { kind: 'merged'; into: string | null }
  | { kind: 'reopened'; because: ReopeningCause };
export type NoticeKind = Notice['kind'];

/**
 * Who reported, filled in a form, called or came by waits for news and gets all of it. Who wrote is answered in
 * writing: between his letter and its answer he is told what changes something for him, and not each step of ours.
 */
const EVERY_STEP: readonly Channel[] = ['report', 'web', 'phone', 'desk', 'chat', 'sms', 'other'];
const IN_CORRESPONDENCE: readonly NoticeKind[] = [
  'date-announced',
  'forwarded',
  'closed',
  'merged',
  'reopened',
];

export const tellsOn = (channel: Channel, kind: NoticeKind): boolean =>
  EVERY_STEP.includes(channel) || IN_CORRESPONDENCE.includes(kind);

/** What stands around an event when its turn to be told comes. */
export interface Around {
  /** an agent had the file before */
  takenBefore: boolean;
  /** given back, or handed on, within three minutes: as if he had not had it, and the next who has it is told of */
  heldBriefly: boolean;
  /** an agent's own words in the same act, or since */
  spokenSince: boolean;
  /** the agent's answer, in the ten minutes before */
  justAnswered: boolean;
  /** an agent's answer came after the resident's last word */
  answered: boolean;
  /** « traitée » has been told since the file was last reopened */
  toldResolved: boolean;
  /** a later event of the same type: that one is told instead */
  repeated: boolean;
  /** what it takes back was told to nobody: closed by mistake, or merged, and undone before the notice left */
  unheard: boolean;
  /** the house, or the resident on his page: no agent did it */
  byNoAgent: boolean;
}

/**
 * What the resident is told of an event, or null when there is nothing to tell: an internal move, what he did himself,
 * what an agent's own words have just told him, what is no longer so.
 */
export function noticeOf(
  event: TicketEvent & { at: Date },
  ticket: Ticket & { channel: Channel },
  around: Around,
): Notice | null {
  const notice = told(event, ticket, around);
  return notice && tellsOn(ticket.channel, notice.kind) ? notice : null;
}

function told(
  event: TicketEvent & { at: Date },
  ticket: Ticket & { channel: Channel },
  around: Around,
): Notice | null {
  const isOpen = OPEN_STATUSES.includes(ticket.status);
  switch (event.type) {
    case 'TicketAssigned': {
      const news = event.payload.agentId !== null && ticket.assigneeId !== null && isOpen;
      return news && !around.heldBriefly && !around.takenBefore && !around.spokenSince
        ? { kind: 'taken-in-charge' }
        : null;
    }
    case 'DateAnnounced':
      return event.payload.messageId === null && !around.repeated && isOpen
        ? { kind: 'date-announced', dueAt: event.payload.dueAt }
        : null;
    case 'TicketForwarded': {
      const { body, contactGiven } = event.payload;
      return ticket.forwardedTo === null
        ? null
        : { kind: 'forwarded', body, contactGiven, competence: null, at: event.at.toISOString() };
    }
    case 'TicketResolved':
      return isOpen || around.repeated || around.justAnswered
        ? null
        : { kind: 'resolved', outcome: event.payload.outcome };
    case 'TicketClosed':
      return ticket.status === 'closed' &&
        !around.repeated &&
        isWorthTelling(event.payload.reason, ticket, around)
        ? { kind: 'closed', reason: event.payload.reason }
        : null;
    case 'TicketMerged':
      return ticket.mergedIntoId !== null && !around.repeated && !around.spokenSince
        ? { kind: 'merged', into: null }
        : null;
    case 'TicketUnmerged':
      return isOpen && !around.repeated && !around.unheard ? { kind: 'reopened', because: 'agent' } : null;
    case 'TicketReopened': {
      const { because } = event.payload;
      // who writes back by mail knows; who pressed a button wants to know by when
      const knows = because === 'resident-answered' && !EVERY_STEP.includes(ticket.channel);
      return knows || !isOpen || around.repeated || around.spokenSince || around.unheard
        ? null
        : { kind: 'reopened', because };
    }
    default:
      return null;
  }
}

/** Reasons that say of a mail that nobody waits for an answer to it: telling them so would be writing to a machine. */
const NOT_TOLD: readonly ClosingReason[] = ['abusive'];

function isWorthTelling(reason: ClosingReason, { channel }: { channel: Channel }, around: Around): boolean {
  if (NOT_TOLD.includes(reason) || around.spokenSince || around.justAnswered) return false;
  if (reason === 'withdrawn' && around.byNoAgent) return false;
  if (reason === 'done' && around.toldResolved) return false;
  if (EVERY_STEP.includes(channel)) return true;
  return reason !== 'not-a-request' && !(reason === 'done' && around.answered);
}
