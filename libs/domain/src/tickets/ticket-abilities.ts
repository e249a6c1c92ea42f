import { canWrite, covers, type Actor } from '../access/roles.js';
import { allowed, refused, type Verdict } from '../kernel/verdict.js';
import { canMerge, canUnmerge } from './merge-tickets.js';
import { canAnnounce, canForward, canMove, canReopen, canResume, canWait } from './ticket-lifecycle.js';
import type { Ticket } from './ticket.js';

export type TicketAbilities = Record<
  | 'reply'
  | 'note'
  | 'contact'
  | 'assign'
  | 'wait'
  | 'resume'
  | 'announce'
  | 'resolve'
  | 'close'
  | 'forward'
  | 'reopen'
  | 'qualify'
  | 'merge'
  | 'unmerge'
  | 'link'
  | 'acknowledge',
  Verdict
>;

/** Who has the file answers for its lateness, or who looks after those who do. */
const canAcknowledge = (ticket: Ticket, { accountId, grants }: Actor): Verdict =>
  ticket.assigneeId === accountId ||
  grants.some((grant) => (grant.role === 'referent' || grant.role === 'supervisor') && covers(grant, ticket))
    ? allowed
    : refused('commitment/not-yours');

/**
 * What this actor may do with this file now. Commands refuse with the same functions, so a greyed button and a
 * refused request always give the same reason.
 *
 * @param reachable whether the town knows an address this resident can be answered at, or a page he reads
 */
export function ticketAbilities(ticket: Ticket, actor: Actor, reachable: boolean): TicketAbilities {
  const writer = canWrite(actor, ticket) ? allowed : refused('access/forbidden');
  const and = (verdict: Verdict): Verdict => (writer.ok ? verdict : writer);
  const whole = ticket.mergedIntoId === null ? allowed : refused('ticket/merged');
  const spoken = (verdict: Verdict): Verdict => and(whole.ok ? verdict : whole);
  const live = ticket.status === 'closed' ? refused('ticket/closed') : allowed;
  return {
    reply: spoken(reachable ? allowed : refused('ticket/no-reachable-address')),
    note: spoken(allowed),
    contact: spoken(allowed),
    assign: and(live),
    wait: and(canWait(ticket)),
    resume: and(canResume(ticket)),
    announce: and(reachable ? canAnnounce(ticket) : refused('ticket/no-reachable-address')),
    resolve: and(canMove(ticket, 'resolved')),
    close: and(canMove(ticket, 'closed')),
    forward: and(canForward(ticket)),
    reopen: and(canReopen(ticket)),
    qualify: and(live),
    merge: and(canMerge(ticket)),
    unmerge: and(canUnmerge(ticket)),
    link: spoken(allowed),
    acknowledge: and(live.ok ? canAcknowledge(ticket, actor) : live),
  };
}
