import { Injectable } from '@nestjs/common';
import type { Named, ReplyTemplateVersion, ReplyTemplateView, TicketReplies } from '@parvis/contract';
import { endSaid, daySaid } from '@parvis/contract';
import { ANSWER_KINDS, canManageReply, canUseReply, type ReplyValues, type Sector } from '@parvis/domain';
import { visibleTo, type SignedIn } from '../agents/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import type { ReplyTemplateEntity } from './reply-template.entity.js';

type Row = ReplyTemplateEntity & { serviceName: string | null; sector: Sector | null };

const SELECT = `select r.*, s.name as service_name, s.sector from reply_template r left join service s on s.id = r.service_id`;

export const ownerOf = ({ serviceId, sector }: Pick<Row, 'serviceId' | 'sector'>) =>
  serviceId === null || sector === null ? null : { serviceId, sector };

const serviceOf = ({ serviceId, serviceName }: Row): Named | null =>
  serviceId === null ? null : { id: serviceId, name: serviceName ?? '' };

const present = (row: Row, actor: SignedIn): ReplyTemplateView => ({
  id: row.id,
  title: row.title,
  body: row.body,
  service: serviceOf(row),
  active: row.active,
  version: row.version,
  changedBy: row.changedBy,
  changedAt: row.changedAt.toISOString(),
  mayChange: canManageReply(actor, ownerOf(row)),
});

/** A town has some dozens of them: they are read whole, and the domain says which are whose. */
@Injectable()
export class ReplyTemplateQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async all(actor: SignedIn): Promise<ReplyTemplateView[]> {
    const rows = await this.work.rows<Row>(`${SELECT} order by r.active desc, r.title, r.id limit 1000`);
    return rows.filter((row) => canUseReply(actor, ownerOf(row))).map((row) => present(row, actor));
  }

  async one(tx: Pick<Transaction, 'row'>, id: string, actor: SignedIn): Promise<ReplyTemplateView> {
    const row = await tx.row<Row>(`${SELECT} where r.id = $1`, [id]);
    if (!row || !canUseReply(actor, ownerOf(row))) throw new ProblemError('reply-template/not-found');
    return present(row, actor);
  }

  async versions(id: string, actor: SignedIn): Promise<ReplyTemplateVersion[]> {
    await this.one(this.work, id, actor);
    const rows = await this.work.rows<ReplyTemplateVersion & { changedAt: Date | string }>(
      `select version, title, body, active, changed_by, changed_at from reply_template_version
       where template_id = $1 order by version desc limit 100`,
      [id],
    );
    return rows.map((row) => ({ ...row, changedAt: new Date(row.changedAt).toISOString() }));
  }

  /** Of the file's own service and of every one; those of other services the reader answers for after them. */
  async forTicket(number: string, actor: SignedIn): Promise<TicketReplies> {
    const file = await this.facts(number, actor);
    const rows = await this.work.rows<Row>(
      `${SELECT} where r.active order by r.service_id is distinct from $1, r.title, r.id limit 1000`,
      [file.serviceId],
    );
    const items = rows
      .filter((row) => canUseReply(actor, ownerOf(row)))
      .map((row) => ({ id: row.id, title: row.title, body: row.body, service: serviceOf(row) }));
    return { items, values: valuesOf(file, actor, this.clock.now()) };
  }

  private async facts(number: string, actor: SignedIn): Promise<Facts> {
    const file = await this.work.row<Facts>(
      `select t.number, t.subject, t.address, t.received_at, t.service_id, r.first_name, r.last_name, o.name as topic,
         s.name as service, coalesce(s.phone, i.phone) as phone, i.time_zone, n.town_name as town,
         (select min(c.due_at) from commitment c where c.ticket_id = t.id and c.state = 'running' and c.kind = any($3))
           as due_at
       from ticket t join service s on s.id = t.service_id join site i on i.id = t.site_id cross join installation n
         left join resident r on r.id = t.resident_id left join topic o on o.id = t.topic_id
       where t.number = $1 and ${visibleTo('$2')}`,
      [number, actor.accountId, ANSWER_KINDS],
    );
    if (!file) throw new ProblemError('ticket/not-found');
    return file;
  }
}

interface Facts {
  number: string;
  subject: string;
  address: string | null;
  receivedAt: Date;
  serviceId: string;
  firstName: string | null;
  lastName: string | null;
  topic: string | null;
  service: string;
  phone: string | null;
  timeZone: string;
  town: string;
  dueAt: Date | null;
}

function valuesOf(file: Facts, actor: SignedIn, now: Date): ReplyValues {
  const when = { timeZone: file.timeZone, now: now.toISOString() };
  // a date that has passed is no promise to make
  const due = file.dueAt !== null && file.dueAt > now ? file.dueAt : null;
  return {
    'usager.nom': [file.firstName, file.lastName].filter(Boolean).join(' ') || null,
    'usager.prenom': file.firstName,
    'demande.numero': file.number,
    'demande.objet': file.subject || null,
    'demande.motif': file.topic,
    'demande.adresse': file.address,
    'demande.date': daySaid(file.receivedAt.toISOString(), when),
    'engagement.date': due && endSaid(due.toISOString(), when),
    'service.nom': file.service,
    'service.telephone': file.phone,
    'agent.prenom': actor.firstName,
    'agent.nom': actor.lastName,
    'ville.nom': file.town,
  };
}
