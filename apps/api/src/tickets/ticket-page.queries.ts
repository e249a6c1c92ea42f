import { Injectable } from '@nestjs/common';
import type { MergedFile, TicketView } from '@parvis/contract';
import { ticketAbilities } from '@parvis/domain';
import { type SignedIn, visibleTo } from '../agents/index.js';
import { commitmentsOf, presentCommitment } from '../commitments/index.js';
import { messagesOf, ReplyAddress } from '../conversations/index.js';
import { type Look, UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { residentBeside } from '../residents/index.js';
import { linksOf, MERGED, MERGED_INTO } from './link.queries.js';
import { INCIDENT_COUNT } from './incident.queries.js';
import type { TicketEntity } from './ticket.entity.js';
import { timelineOf } from './timeline.queries.js';
import { presentTimeline } from './timeline.presenter.js';

type Row = TicketEntity & {
  topicName: string | null;
  serviceName: string;
  siteName: string;
  assigneeName: string | null;
  mailbox: string | null;
  incidentCount: number;
  mergedInto: TicketView['mergedInto'];
  merged: (MergedFile & { id: string })[];
};

/** Everything on the ticket page, as it was at one instant: one query for the file, then its parts in one breath. */
@Injectable()
export class TicketPageQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly replyAddress: ReplyAddress,
  ) {}

  async view(number: string, actor: SignedIn): Promise<TicketView> {
    const { ticket, parts } = await this.work.look((look) => this.ask(look, number, actor.accountId));
    const [commitments, messages, entries, links, resident] = parts;
    // by mail, or on the page he has the code of
    const wrote = messages.some(
      ({ ticketId, purpose, automatic, fromAddress, channel }) =>
        ticketId === ticket.id &&
        purpose === 'incoming' &&
        !automatic &&
        (fromAddress !== '' || channel === 'report'),
    );
    const reachable = wrote || (resident?.emails.length ?? 0) > 0;
    const numbers = new Map(ticket.merged.map(({ id, number: other }) => [id, other]));
    const fileOf = (id: string) => numbers.get(id) ?? null;
    const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });
    return {
      id: ticket.id,
      number: ticket.number,
      subject: ticket.subject,
      description: ticket.description,
      status: ticket.status,
      closingReason: ticket.closingReason,
      channel: ticket.channel,
      sector: ticket.sector,
      nature: ticket.nature,
      topic: named(ticket.topicId, ticket.topicName),
      service: { id: ticket.serviceId, name: ticket.serviceName },
      site: { id: ticket.siteId, name: ticket.siteName },
      assignee: named(ticket.assigneeId, ticket.assigneeName),
      resident,
      location:
        ticket.lat === null && ticket.address === null
          ? null
          : { lat: ticket.lat, lon: ticket.lon, address: ticket.address },
      incident: ticket.incidentId === null ? null : { id: ticket.incidentId, count: ticket.incidentCount },
      mergedInto: ticket.mergedInto,
      merged: ticket.merged.map(({ id: _, ...file }) => file),
      ...links,
      receivedAt: ticket.receivedAt.toISOString(),
      createdAt: ticket.createdAt.toISOString(),
      updatedAt: ticket.updatedAt.toISOString(),
      resolvedAt: ticket.resolvedAt?.toISOString() ?? null,
      closedAt: ticket.closedAt?.toISOString() ?? null,
      commitments: commitments.map(presentCommitment),
      timeline: presentTimeline(messages, entries, fileOf),
      abilities: ticketAbilities(ticket, actor, reachable),
      chaseUps: ticket.chaseUps,
      replyAddress: ticket.mailbox === null ? null : this.replyAddress.of(ticket.mailbox, ticket.number),
      version: ticket.version,
    };
  }

  private async ask(look: Look, number: string, accountId: string) {
    const ticket = await this.ticket(look, number, accountId);
    const { id, residentId } = ticket;
    const ids = [id, ...ticket.merged.map((file) => file.id)];
    const parts = await Promise.all([
      commitmentsOf(look, id),
      messagesOf(look, ids),
      timelineOf(look, ids),
      linksOf(look, id, accountId),
      residentId === null ? null : residentBeside(look, { id, residentId }, accountId),
    ]);
    return { ticket, parts };
  }

  private async ticket(look: Look, number: string, accountId: string): Promise<Row> {
    const [row] = await look.rows<Row>(
      `select t.*, o.name as topic_name, s.name as service_name, i.name as site_name, m.address as mailbox,
         ${INCIDENT_COUNT} as incident_count, ${MERGED_INTO} as merged_into, ${MERGED} as merged,
         a.first_name || ' ' || a.last_name as assignee_name
       from ticket t join service s on s.id = t.service_id join site i on i.id = t.site_id
         left join topic o on o.id = t.topic_id left join mailbox m on m.id = t.mailbox_id
         left join account a on a.id = t.assignee_id
       where t.number = $1 and ${visibleTo('$2')}`,
      [number, accountId],
    );
    if (!row) throw new ProblemError('ticket/not-found');
    return row;
  }
}
