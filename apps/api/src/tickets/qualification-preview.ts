import { Injectable } from '@nestjs/common';
import type { QualificationPreview, QualifyTicketBody } from '@parvis/contract';
import { canRead, ensure, ticketAbilities } from '@parvis/domain';
import { authorOf, type SignedIn } from '../agents/index.js';
import { TicketPromises } from '../commitments/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.js';
import { lockTicket } from './lock-ticket.js';
import { qualify } from './qualification.js';

/** What the command would decide: a rehearsal (ADR 24). */
@Injectable()
export class PreviewQualification {
  constructor(private readonly work: UnitOfWork) {}

  execute(number: string, body: QualifyTicketBody, actor: SignedIn): Promise<QualificationPreview> {
    return this.work.rehearse(() => this.work.run((tx) => preview(tx, number, body, actor)));
  }
}

async function preview(
  tx: Transaction,
  number: string,
  body: QualifyTicketBody,
  actor: SignedIn,
): Promise<QualificationPreview> {
  const ticket = await lockTicket(tx, number, actor);
  ensure(ticketAbilities(ticket, actor, true).qualify);
  const promises = await TicketPromises.load(tx, ticket.id);
  const before = promises.answerDueAt;
  const author = authorOf(actor);
  const change = { tx, ticket, promises, actor, author, act: { at: tx.now, actor: author } };
  const { placement, decision, patch } = await qualify(change, body);
  const { state } = decision;
  const { budget, explanation } = promises.answerExplained;
  const running = promises.answerRuns;
  return {
    topic: named(placement.topicId, placement.topicName),
    service: { id: placement.serviceId, name: placement.serviceName },
    site: { id: state.siteId, name: await siteName(tx, state.siteId) },
    sector: state.sector,
    nature: patch?.nature ?? null,
    before: running ? (before?.toISOString() ?? null) : null,
    after: running ? (promises.answerDueAt?.toISOString() ?? null) : null,
    explanation,
    clock: budget?.clock ?? null,
    within: budget?.within ?? null,
    keepsAssignee: ticket.assigneeId === state.assigneeId,
    staysVisible: canRead(actor, state),
  };
}

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

const siteName = async (tx: Transaction, id: string): Promise<string> =>
  (await tx.row<{ name: string }>(`select name from site where id = $1`, [id]))?.name ?? '';
