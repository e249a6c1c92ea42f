import { linesThatHold, type Channel, type LegalNature, type TicketEvent } from '@parvis/domain';
import { newId } from '../platform/database/new-id.js';
import { TicketPromises } from '../commitments/index.js';
import { countContact } from '../contacts/index.js';
import type { Placement } from '../organisation/index.js';
import type { Writing } from '../platform/database/unit-of-work.js';
import { recordEvents, type Author } from '../platform/events/record.js';
import type { NewResident } from '../residents/index.js';
import { excerptOf } from './excerpt.js';
import { newFollowCode } from './ticket-number.js';

export interface OpenTicketInput {
  channel: Channel;
  subject: string;
  description: string;
  topic?: string | null | undefined;
  service?: string | null | undefined;
  site?: string | null | undefined;
  mailboxId?: string | null | undefined;
  nature?: LegalNature | null;
  residentId?: string | null | undefined;
  resident?: NewResident | undefined;
  location?: { lat?: number | undefined; lon?: number | undefined; address?: string | undefined } | undefined;
  /** legal receipt: postmark, call, arrival of the mail */
  receivedAt?: Date | undefined;
  /** an accusé d'enregistrement will be tried: its promise is made too */
  acknowledge: boolean;
  /** the message it comes with, when the caller writes one */
  messageId?: string;
}

export interface OpenedTicket {
  id: string;
  number: string;
  version: number;
  mailboxId: string;
  residentId: string | null;
  followCode: string;
  /** null when no answer is promised */
  answerDueAt: Date | null;
}

/** Where it goes, under which number and whose it is, all known. */
export interface Registration {
  input: OpenTicketInput;
  placement: Placement;
  number: string;
  residentId: string | null;
  receivedAt: Date;
}

/** The rows of a new file, its promises and its first events. */
export function registerTicket(
  tx: Writing,
  { input, placement, number, residentId, receivedAt }: Registration,
  author: Author,
): { opened: OpenedTicket; promises: TicketPromises } {
  const ticket = { id: newId(), number, version: 1 };
  const followCode = newFollowCode();
  const act = { at: tx.now, actor: author };
  const promises = TicketPromises.none(tx, ticket.id);
  const nature = input.nature ?? placement.nature;
  const held = { channel: input.channel, nature, reachable: input.acknowledge };
  promises.make({ ...placement, promises: linesThatHold(placement.policy, held) }, receivedAt, act);
  // written out, not begun as a copy: V8 makes it in one piece (ADR 36)
  tx.insert('ticket', {
    id: ticket.id,
    number,
    version: ticket.version,
    followCode,
    status: 'new',
    closingReason: null,
    channel: input.channel,
    subject: input.subject,
    description: input.description,
    excerpt: excerptOf(input.description),
    sector: placement.sector,
    nature,
    topicId: placement.topicId,
    serviceId: placement.serviceId,
    siteId: placement.siteId,
    assigneeId: null,
    forwardedTo: null,
    mergedIntoId: null,
    mergeRestores: null,
    waitsUntil: null,
    incidentId: null,
    residentId,
    mailboxId: placement.mailboxId,
    lat: input.location?.lat ?? null,
    lon: input.location?.lon ?? null,
    address: input.location?.address ?? null,
    receivedAt,
    createdAt: tx.now,
    updatedAt: tx.now,
    resolvedAt: null,
    closedAt: null,
    queued: true,
    nextDueAt: promises.nextDueAt,
  });
  const { channel, subject, messageId, acknowledge } = input;
  countContact(tx, {
    ticketId: ticket.id,
    residentId,
    agentId: author.id,
    messageId: messageId ?? null,
    channel,
    direction: 'in',
    at: receivedAt,
  });
  const opening: TicketEvent = { type: 'TicketOpened', payload: { channel, subject, acknowledge } };
  recordEvents(tx, ticket, author, [opening, ...promises.events]);
  const { answerDueAt } = promises;
  const opened = { ...ticket, mailboxId: placement.mailboxId, residentId, followCode, answerDueAt };
  return { opened, promises };
}
