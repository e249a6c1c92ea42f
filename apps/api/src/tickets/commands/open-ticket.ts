import { Injectable } from '@nestjs/common';
import type { Channel, LegalNature, PromiseTerms, TicketEvent } from '@parvis/domain';
import { v7 as uuid } from 'uuid';
import { TicketPromises } from '../../commitments/index.js';
import { countContact } from '../../contacts/index.js';
import type { Placement } from '../../organisation/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { recordEvents, type Author } from '../../platform/events/record.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { findOrMakeResident, type NewResident } from '../../residents/index.js';
import { excerptOf } from '../excerpt.js';
import { placeForOpening } from '../place-for-opening.js';
import { newFollowCode, numberingYear } from '../ticket-number.js';

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

/** A contact becomes a file with its promises, in the caller's transaction. */
@Injectable()
export class OpenTicket {
  async within(tx: Transaction, input: OpenTicketInput, author: Author): Promise<OpenedTicket> {
    const receivedAt = input.receivedAt ?? tx.now;
    if (receivedAt.getTime() > tx.now.getTime() + 60_000) throw new ProblemError('ticket/received-in-future');
    const placement = await placeForOpening(tx, input);
    const number = await nextNumber(tx);
    const residentId = await residentOf(tx, input);
    const ticket = { id: uuid(), number, version: 1 };

    const followCode = newFollowCode();
    const act = { at: tx.now, actor: author };
    const promises = TicketPromises.none(tx, ticket.id);
    promises.make({ ...placement, promises: promisesOf(placement, input) }, receivedAt, act);
    tx.insert('ticket', {
      ...ticket,
      followCode,
      status: 'new',
      closingReason: null,
      channel: input.channel,
      subject: input.subject,
      description: input.description,
      excerpt: excerptOf(input.description),
      sector: placement.sector,
      nature: input.nature ?? placement.nature,
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
    const opened: TicketEvent = { type: 'TicketOpened', payload: { channel, subject, acknowledge } };
    recordEvents(tx, ticket, author, [opened, ...promises.events]);
    const { answerDueAt } = promises;
    return { ...ticket, mailboxId: placement.mailboxId, residentId, followCode, answerDueAt };
  }
}

const promisesOf = ({ policy }: Placement, { acknowledge }: OpenTicketInput): PromiseTerms[] =>
  policy.promises.filter(({ kind }) => acknowledge || kind !== 'registration-receipt');

async function nextNumber(tx: Transaction): Promise<string> {
  const row = await tx.row<{ number: string }>('select next_ticket_number($1) as number', [
    numberingYear(tx.now),
  ]);
  return row!.number;
}

async function residentOf(
  tx: Transaction,
  { residentId, resident }: OpenTicketInput,
): Promise<string | null> {
  if (!residentId) return resident ? findOrMakeResident(tx, resident) : null;
  const known = await tx.row(`select id from resident where id = $1`, [residentId]);
  if (!known) throw new ProblemError('resident/not-found');
  return residentId;
}
