import { Injectable } from '@nestjs/common';
import { SUBJECT_MAX, type ReportBody } from '@parvis/contract';
import { canReportAt, ensure } from '@parvis/domain';
import { newId } from '../../platform/database/new-id.js';
import { receiveFromPage, type KeptPhoto } from '../../conversations/index.js';
import { readArea } from '../../organisation/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { HOUSE } from '../../platform/events/record.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { normalEmail, splitName } from '../../residents/index.js';
import { OpenTicket } from '../../tickets/index.js';

export interface OpenedReport {
  number: string;
  code: string;
  dueAt: string | null;
}

/** What a resident reports becomes a file, promised an answer, with his words and photos as its first message. */
@Injectable()
export class OpenReport {
  constructor(private readonly openTicket: OpenTicket) {}

  async within(tx: Transaction, report: ReportBody, photos: readonly KeptPhoto[]): Promise<OpenedReport> {
    const location = await locationOf(tx, report);
    const topic = await publicTopic(tx, report.topic);
    const subject = [topic.name, location.address].filter(Boolean).join(', ').slice(0, SUBJECT_MAX);
    const name = report.name?.trim() ?? '';
    const messageId = newId();
    const ticket = await this.openTicket.within(
      tx,
      {
        channel: 'report',
        subject,
        description: report.description,
        topic: topic.id,
        resident: {
          ...splitName(name),
          emails: report.email ? [report.email] : [],
          phones: report.phone ? [report.phone] : [],
        },
        location,
        acknowledge: Boolean(report.email),
        messageId,
      },
      HOUSE,
    );
    receiveFromPage(tx, {
      id: messageId,
      ticketId: ticket.id,
      fromName: name,
      fromAddress: report.email ? normalEmail(report.email) : '',
      subject,
      text: report.description,
      photos,
    });
    const { number, followCode: code, answerDueAt } = ticket;
    return { number, code, dueAt: answerDueAt?.toISOString() ?? null };
  }
}

/** @throws ProblemError `request/invalid` for half a place; RuleViolation `report/place-…` for an impossible one */
async function locationOf(tx: Transaction, report: ReportBody) {
  const lat = report.lat ?? undefined;
  const lon = report.lon ?? undefined;
  const address = report.address?.trim() || undefined;
  if ((lat === undefined) !== (lon === undefined)) {
    const path = lat === undefined ? 'lat' : 'lon';
    throw new ProblemError('request/invalid', { fields: [{ path, rules: ['isDefined'] }] });
  }
  if (lat !== undefined && lon !== undefined) ensure(canReportAt({ lat, lon }, await readArea(tx)));
  return { lat, lon, address };
}

/** One that is not public is as unknown as one there is not. */
async function publicTopic(tx: Transaction, asked: string): Promise<{ id: string; name: string }> {
  const topic = await tx.row<{ id: string; name: string }>(
    `select id, name from topic where active and public and (slug = $1 or id::text = $1)`,
    [asked],
  );
  if (!topic) throw new ProblemError('ticket/unknown-topic');
  return topic;
}
