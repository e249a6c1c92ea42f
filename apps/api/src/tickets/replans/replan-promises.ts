import { Injectable } from '@nestjs/common';
import { RuleViolation } from '@parvis/domain';
import { TicketPromises } from '../../commitments/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';
import { keepTicket, unchanged } from '../keep-ticket.js';
import type { TicketEntity } from '../ticket.entity.js';
import { FOLLOWERS, type Follower } from './followers.js';
import type { ReplanEntity } from './replan.entity.js';
import { versionsOf } from './versions.js';

/** Short transactions: an agent at work on one of them waits a moment at most. */
const BATCH = 100;
/** so many whose date can't be counted say that something else is wrong */
const REFUSED_MOST = 1_000;

/**
 * Counts the open promises again from their own starts, under the version that was the last when it was asked. What
 * is done is under that version and so is not found again: a job that dies goes on where it was.
 */
@Injectable()
export class ReplanPromises {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  async execute(replanId: string): Promise<void> {
    while (await this.work.run((tx) => this.batch(tx, replanId)));
    this.notifier.signal({ type: 'organisation' });
  }

  /** @returns whether there may be more */
  private async batch(tx: Transaction, replanId: string): Promise<boolean> {
    const replan = await tx.row<ReplanEntity>(
      `select * from replan where id = $1 and ended_at is null for update`,
      [replanId],
    );
    if (!replan) return false;
    const { object, objectId, refused } = replan;
    const stop = replan.stopped || refused.length >= REFUSED_MOST;
    const found = stop
      ? []
      : await tx.rows<Follower>(
          `select * from (${FOLLOWERS[object]}) f where older and id <> all($3) limit ${BATCH}`,
          [objectId, replan.version, refused],
        );
    if (found.length === 0) {
      tx.update('replan', replan.id, { endedAt: tx.now, stopped: stop });
      return false;
    }
    await this.follow(tx, replan, found);
    return true;
  }

  /** One that is kept or cancelled meanwhile is left as it is. */
  private async follow(tx: Transaction, replan: ReplanEntity, found: Follower[]): Promise<void> {
    const versionOf = await versionsOf((sql, parameters) => tx.rows(sql, parameters), found);
    const author = { id: replan.actorId, name: replan.actorName };
    const act = { at: tx.now, actor: author };
    const ids = [...new Set(found.map(({ ticketId }) => ticketId))];
    const files = await tx.rows<TicketEntity>(
      `select * from ticket where id = any($1) order by id for update`,
      [ids],
    );
    const all = await TicketPromises.loadAll(tx, ids);
    let { moved } = replan;
    const refused = [...replan.refused];
    for (const ticket of files) {
      const promises = all.get(ticket.id)!;
      for (const follower of found.filter(({ ticketId }) => ticketId === ticket.id)) {
        try {
          const proof = { replanId: replan.id };
          if (promises.follow(follower.id, versionOf(follower), ticket, { ...act, proof })) moved += 1;
        } catch (error) {
          if (!(error instanceof RuleViolation)) throw error;
          refused.push(follower.id);
        }
      }
      keepTicket(tx, ticket, unchanged(ticket), promises, author);
    }
    const done = replan.done + found.length - (refused.length - replan.refused.length);
    tx.update('replan', replan.id, { done, moved, refused });
  }
}
