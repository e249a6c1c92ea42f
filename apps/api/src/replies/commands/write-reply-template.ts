import { Injectable } from '@nestjs/common';
import type { ReplyTemplateBody, ReplyTemplateView } from '@parvis/contract';
import {
  allowed,
  canManageReply,
  ensure,
  ensureKnownVariables,
  refused,
  type ReplyOwner,
  type Sector,
} from '@parvis/domain';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import type { ReplyTemplateEntity } from '../reply-template.entity.js';
import { ownerOf, ReplyTemplateQueries } from '../reply-template.queries.js';

/** A réponse type is written or changed: each time is a version, kept with who wrote it. */
@Injectable()
export class WriteReplyTemplate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queries: ReplyTemplateQueries,
  ) {}

  /** @throws ProblemError `access/forbidden`, `ticket/unknown-service`, `reply-template/unknown-variable` */
  async create(tx: Transaction, body: ReplyTemplateBody, actor: SignedIn): Promise<ReplyTemplateView> {
    const serviceId = await this.allowedService(tx, body, actor);
    return this.keep(tx, { id: newId(), serviceId, version: 1 }, body, actor);
  }

  /** @throws ProblemError `reply-template/stale-version` with who changed it, and what it says now */
  change(id: string, body: ReplyTemplateBody, actor: SignedIn, seen: number): Promise<ReplyTemplateView> {
    return this.work.run(async (tx) => {
      await this.queries.one(tx, id, actor);
      const now = (await tx.row<ReplyTemplateEntity & { sector: Sector | null }>(
        `select r.*, (select sector from service where id = r.service_id) as sector
         from reply_template r where r.id = $1 for update`,
        [id],
      ))!;
      mayManage(actor, ownerOf(now));
      const serviceId = await this.allowedService(tx, body, actor);
      if (now.version !== seen) {
        const { version, title, body: text, changedBy, changedAt } = now;
        throw new ProblemError('reply-template/stale-version', {
          version,
          title,
          body: text,
          changedBy,
          changedAt,
        });
      }
      return this.keep(tx, { id, serviceId, version: seen + 1 }, body, actor);
    });
  }

  private async allowedService(
    tx: Transaction,
    { service, body }: ReplyTemplateBody,
    actor: SignedIn,
  ): Promise<string | null> {
    ensureKnownVariables(body);
    const owner: ReplyOwner = service === null ? null : await readService(tx, service);
    mayManage(actor, owner);
    return owner?.serviceId ?? null;
  }

  private async keep(
    tx: Transaction,
    { id, serviceId, version }: Pick<ReplyTemplateEntity, 'id' | 'serviceId' | 'version'>,
    { title, body, active = true }: ReplyTemplateBody,
    actor: SignedIn,
  ): Promise<ReplyTemplateView> {
    const row = {
      serviceId,
      version,
      title: title.trim(),
      body,
      active,
      changedBy: actor.name,
      changedAt: tx.now,
    };
    if (version === 1) tx.insert('reply_template', { id, ...row });
    else tx.update('reply_template', id, row);
    tx.insert('reply_template_version', { templateId: id, ...row });
    await tx.flush();
    return this.queries.one(tx, id, actor);
  }
}

const mayManage = (actor: SignedIn, owner: ReplyOwner): void =>
  ensure(canManageReply(actor, owner) ? allowed : refused('access/forbidden'));

async function readService(tx: Transaction, asked: string): Promise<NonNullable<ReplyOwner>> {
  const row = await tx.row<NonNullable<ReplyOwner>>(
    `select id as service_id, sector from service where slug = $1 or id::text = $1`,
    [asked],
  );
  if (!row) throw new ProblemError('ticket/unknown-service');
  return row;
}
