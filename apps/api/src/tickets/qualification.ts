import type { QualifyTicketBody } from '@parvis/contract';
import { canWrite, decide, linesThatHold, type Ticket, type TicketEvent } from '@parvis/domain';
import { accountActor } from '../agents/index.js';
import { placeTicket, type Placement } from '../organisation/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import type { Change, Outcome } from './change-ticket.js';
import { doneBefore, wasReceived } from './done-before.js';
import { unchanged } from './keep-ticket.js';
import { reachable } from './reachable.js';

export interface Qualified extends Outcome {
  placement: Placement;
}

/**
 * What qualifying a file so makes of it: the command keeps it, the preview says it. Another topic or nature counts its
 * promises again from the same start, on the lines that hold now (ADR 0028).
 *
 * @throws ProblemError `ticket/unknown-topic`, `ticket/unknown-service`, `ticket/unknown-site`
 */
export async function qualify(
  { tx, ticket, promises, act }: Change,
  body: QualifyTicketBody,
): Promise<Qualified> {
  const topic = body.topic === undefined ? ticket.topicId : body.topic;
  const keepsService = body.topic === undefined || body.topic === null;
  const placement = await placeTicket(tx, {
    channel: ticket.channel,
    topic,
    service: body.service ?? (keepsService ? ticket.serviceId : null),
    site: body.site ?? ticket.siteId,
    mailboxId: ticket.mailboxId,
  });
  if (!placement?.knownTopic) throw new ProblemError('ticket/unknown-topic');
  if (!placement.knownService) throw new ProblemError('ticket/unknown-service');
  if (!placement.knownSite) throw new ProblemError('ticket/unknown-site');
  const { topicId, topicName, serviceId, serviceName, siteId, policy } = placement;
  const otherTopic = topicId !== ticket.topicId;
  const stays = !otherTopic && serviceId === ticket.serviceId;
  const sector = body.sector ?? (stays ? ticket.sector : placement.sector);
  const nature = body.nature ?? (otherTopic ? placement.nature : null) ?? ticket.nature;
  const same = stays && nature === ticket.nature && sector === ticket.sector && siteId === ticket.siteId;
  if (same) return { placement, decision: unchanged(ticket), patch: { nature } };
  if (otherTopic || nature !== ticket.nature) {
    const file = { channel: ticket.channel, nature, reachable: (await reachable(tx, ticket)) !== null };
    const terms = { ...placement, promises: linesThatHold(policy, file) };
    const done = doneBefore({ ...ticket, received: await wasReceived(tx, ticket.id) }, nature);
    promises.requalify(terms, ticket.receivedAt, done, act);
  }
  const state: Ticket = { ...ticket, topicId, serviceId, siteId, sector };
  if (serviceId !== ticket.serviceId || !(await isInGoodHands(tx, state))) state.assigneeId = null;
  const { serviceId: fromService, sector: fromSector } = ticket;
  const event: TicketEvent = {
    type: 'TicketQualified',
    payload: { topicId, topicName, nature, serviceName, fromService, fromSector },
  };
  return { placement, decision: decide(state, event), patch: { nature } };
}

/** Someone who no longer sees the file in its new sector can't keep it: it would be forgotten. */
async function isInGoodHands(tx: Transaction, ticket: Ticket): Promise<boolean> {
  if (ticket.assigneeId === null) return true;
  const assignee = await accountActor(tx, ticket.assigneeId);
  return assignee !== null && canWrite(assignee, ticket);
}
