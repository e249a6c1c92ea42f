import { type Decision, decide } from '../kernel/decision.js';
import { allowed, ensure, refused, type Verdict } from '../kernel/verdict.js';
import type { AssignmentCause } from './assignment-cause.js';
import type { ClosingCause, ClosingReason, Sector, Ticket, TicketStatus } from './ticket.js';
import type { OutsideContact, ReopeningCause, TicketEvent } from './ticket-events.js';

/** Which status may follow which. A status not listed under another can't be reached from it. */
export const TICKET_MOVES: Record<TicketStatus, readonly TicketStatus[]> = {
  new: ['open', 'waiting-resident', 'waiting-third-party', 'resolved', 'closed'],
  open: ['waiting-resident', 'waiting-third-party', 'resolved', 'closed'],
  'waiting-resident': ['open', 'waiting-third-party', 'resolved', 'closed'],
  'waiting-third-party': ['open', 'waiting-resident', 'resolved', 'closed'],
  resolved: ['open', 'closed'],
  closed: ['open'],
};

export const OPEN_STATUSES: readonly TicketStatus[] = [
  'new',
  'open',
  'waiting-resident',
  'waiting-third-party',
];
export const WAITING_STATUSES: readonly TicketStatus[] = ['waiting-resident', 'waiting-third-party'];
export type WaitingStatus = 'waiting-resident' | 'waiting-third-party';

/**
 * Reasons that take the request itself away: nothing is owed any more, so its promises are cancelled.
 * Under every other reason an unanswered promise keeps running: closing is not answering.
 */
export const WITHDRAWING_REASONS: readonly ClosingReason[] = [
  'duplicate',
  'abusive',
  'withdrawn',
  'not-a-request',
];

/**
 * Closed for a reason that takes the request away, or handed over to the body whose affair it is: its promises, even
 * broken ones, are owed to nobody here. `forwarded` as a mere reason says that somebody wrote elsewhere, which no one
 * can check: that one still owes its answer.
 */
export const isWithdrawn = ({ closingReason, forwardedTo }: Ticket): boolean =>
  forwardedTo !== null || (closingReason !== null && WITHDRAWING_REASONS.includes(closingReason));

export const canMove = (ticket: Ticket, to: TicketStatus): Verdict => {
  if (TICKET_MOVES[ticket.status].includes(to)) return allowed;
  if (ticket.status === 'closed') return refused(to === 'closed' ? 'ticket/already-closed' : 'ticket/closed');
  return refused(ticket.status === 'resolved' ? 'ticket/already-resolved' : 'ticket/already-waiting');
};

/** Some wait is open; which one, the command says. A wait for the resident may become one for a third party. */
export const canWait = (ticket: Ticket): Verdict => {
  const forResident = canMove(ticket, 'waiting-resident');
  return forResident.ok ? forResident : canMove(ticket, 'waiting-third-party');
};

/** What is done is not handed over: a resolved file is reopened first. */
export const canForward = (ticket: Ticket): Verdict =>
  ticket.status === 'resolved' ? refused('ticket/already-resolved') : canMove(ticket, 'closed');

/** A date is announced for what is still to be done. */
export const canAnnounce = (ticket: Ticket): Verdict => {
  if (ticket.status === 'closed') return refused('ticket/closed');
  return ticket.status === 'resolved' ? refused('ticket/already-resolved') : allowed;
};

/** A wait whose date has come, whatever became of its promises meanwhile. */
export const isWaitOver = ({ status, waitsUntil }: Ticket, at: Date): boolean =>
  WAITING_STATUSES.includes(status) && waitsUntil !== null && waitsUntil <= at;

export const canResume = (ticket: Ticket): Verdict =>
  WAITING_STATUSES.includes(ticket.status) ? allowed : refused('ticket/not-waiting');

/** A merged file is opened again by undoing the merge: its promises are kept elsewhere. */
export const canReopen = (ticket: Ticket): Verdict => {
  if (ticket.mergedIntoId !== null) return refused('ticket/merged');
  return OPEN_STATUSES.includes(ticket.status) ? refused('ticket/not-closed') : allowed;
};

export interface Assignment {
  agentId: string | null;
  agentName: string | null;
  serviceId: string;
  serviceName: string;
  because?: AssignmentCause;
  noteId?: string;
}

export const assignTicket = (ticket: Ticket, to: Assignment): Decision<Ticket, TicketEvent> => {
  ensure(ticket.status === 'closed' ? refused('ticket/closed') : allowed);
  const status = ticket.status === 'new' && to.agentId !== null ? 'open' : ticket.status;
  return decide<Ticket, TicketEvent>(
    { ...ticket, status, assigneeId: to.agentId, serviceId: to.serviceId },
    {
      type: 'TicketAssigned',
      payload: { ...to, from: ticket.assigneeId, fromService: ticket.serviceId, fromSector: ticket.sector },
    },
  );
};

/**
 * Its service is no more: whatever its state, the file waits in the queue of the service that took over. One that
 * nobody has qualified goes to that service's sector, as when it was opened.
 */
export const moveToSuccessor = (
  ticket: Ticket,
  to: { serviceId: string; serviceName: string; sector: Sector },
): Decision<Ticket, TicketEvent> =>
  decide<Ticket, TicketEvent>(
    {
      ...ticket,
      assigneeId: null,
      serviceId: to.serviceId,
      sector: ticket.topicId === null ? to.sector : ticket.sector,
    },
    {
      type: 'TicketAssigned',
      payload: {
        agentId: null,
        agentName: null,
        serviceId: to.serviceId,
        serviceName: to.serviceName,
        from: ticket.assigneeId,
        fromService: ticket.serviceId,
        fromSector: ticket.sector,
      },
    },
  );

/** When the agent names no end, the wait ends by itself after so many days. */
export const WAIT_DAYS_DEFAULT = 15;
/** A wait nobody would see the end of is a promise forgotten. */
export const WAIT_DAYS_MAX = 366;

/**
 * A wait nobody was asked to end is no wait, and one without an end is none either.
 * @param wait `question`: asked of the resident; of a third party, what is awaited
 * @throws RuleViolation `ticket/question-required`, `ticket/until-in-past`, `ticket/until-too-far`
 */
export const pauseTicket = (
  ticket: Ticket,
  wait: { status: WaitingStatus; question: string | null; until: Date },
  at: Date,
): Decision<Ticket, TicketEvent> => {
  ensure(canMove(ticket, wait.status));
  ensure(wait.until > at ? allowed : refused('ticket/until-in-past'));
  const days = (wait.until.getTime() - at.getTime()) / 86_400_000;
  ensure(days <= WAIT_DAYS_MAX ? allowed : refused('ticket/until-too-far'));
  const asked = wait.status !== 'waiting-resident' || wait.question !== null;
  ensure(asked ? allowed : refused('ticket/question-required'));
  return decide<Ticket, TicketEvent>(
    { ...ticket, status: wait.status, waitsUntil: wait.until },
    {
      type: 'TicketPaused',
      payload: { reason: wait.status, question: wait.question, until: wait.until.toISOString() },
    },
  );
};

/** `because` says who ended the wait: the agent, the resident's answer or the date reached. */
export const resumeTicket = (
  ticket: Ticket,
  because: 'agent' | 'resident-answered' | 'wait-over',
): Decision<Ticket, TicketEvent> => {
  ensure(canResume(ticket));
  return decide<Ticket, TicketEvent>(
    { ...ticket, status: 'open', waitsUntil: null },
    { type: 'TicketResumed', payload: { because } },
  );
};

export const resolveTicket = (ticket: Ticket, outcome: string): Decision<Ticket, TicketEvent> => {
  ensure(canMove(ticket, 'resolved'));
  return decide<Ticket, TicketEvent>(
    { ...ticket, status: 'resolved', waitsUntil: null },
    { type: 'TicketResolved', payload: { outcome } },
  );
};

export const closeTicket = (
  ticket: Ticket,
  reason: ClosingReason,
  why: { cause?: ClosingCause | null; words?: string | null } = {},
): Decision<Ticket, TicketEvent> => {
  ensure(canMove(ticket, 'closed'));
  return decide<Ticket, TicketEvent>(
    { ...ticket, status: 'closed', closingReason: reason, waitsUntil: null },
    { type: 'TicketClosed', payload: { reason, ...why } },
  );
};

/** « Réorienter » (CRPA L114-2): handed over to the competent body, told and closed in one act. */
export const forwardTicket = (
  ticket: Ticket,
  handedOver: { body: OutsideContact; messageId: string; contactGiven: boolean },
): Decision<Ticket, TicketEvent> => {
  ensure(canForward(ticket));
  return decide<Ticket, TicketEvent>(
    {
      ...ticket,
      status: 'closed',
      closingReason: 'forwarded',
      forwardedTo: handedOver.body.name,
      waitsUntil: null,
    },
    { type: 'TicketForwarded', payload: handedOver },
  );
};

export const reopenTicket = (ticket: Ticket, because: ReopeningCause): Decision<Ticket, TicketEvent> => {
  ensure(canReopen(ticket));
  return decide<Ticket, TicketEvent>(
    { ...ticket, status: 'open', closingReason: null, forwardedTo: null },
    { type: 'TicketReopened', payload: { because, from: ticket.status } },
  );
};
