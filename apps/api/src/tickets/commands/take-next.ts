import { Injectable } from '@nestjs/common';
import type { TakeNextBody, TicketRef } from '@parvis/contract';
import { assignTicket, LEASE_MINUTES } from '@parvis/domain';
import { absenceOf, authorOf, writableTo, type SignedIn } from '../../agents/index.js';
import { TicketPromises } from '../../commitments/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { absentProblem } from '../absent-problem.js';
import { keepTicket } from '../keep-ticket.js';
import type { TicketEntity } from '../ticket.entity.js';
import { list, RANK } from '../ticket-filter.js';

/** Nearest files looked at, of each queue: more than colleagues who press the key in the same instant. */
export const NEXT_PAGE = 40;

/**
 * « Suivante »: the file with the nearest promise that nobody has, of the queues this agent writes in. Those who ask
 * at once each get another one: a row that is locked is passed over, and only when all of them are, waited for, so that
 * « nothing left » is never said of a file that then stays. It is his for a while (`LEASE_MINUTES`): any act of his on
 * it keeps it, without one it goes back to its queue (`FreeHands`).
 */
@Injectable()
export class TakeNext {
  /** @returns null when nothing is left */
  async within(tx: Transaction, { service }: TakeNextBody, actor: SignedIn): Promise<TicketRef | null> {
    const absence = await absenceOf(tx, actor.accountId);
    if (absence) throw absentProblem(absence);
    for (;;) {
      const near = await nearest(tx, list(service), actor);
      if (near.length === 0) return null;
      const ticket = (await lockOne(tx, near, 'skip locked')) ?? (await lockOne(tx, near, ''));
      if (ticket) return give(tx, ticket, actor);
    }
  }
}

const FREE = `t.queued and t.assignee_id is null and t.status in ('new', 'open')`;

/** One short page a queue, each a range of `ticket_free`, merged. */
export async function nearest(
  tx: Pick<Transaction, 'rows'>,
  services: string[] | null,
  actor: Pick<SignedIn, 'accountId'>,
): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select t.id from service q cross join lateral (
       select t.id, ${RANK} as rank from ticket t
       where t.service_id = q.id and ${FREE} and ${writableTo('$1')}
       order by ${RANK}, t.id limit ${NEXT_PAGE}) t
     where $2::text[] is null or q.id::text = any($2) or q.slug = any($2)
     order by t.rank, t.id limit ${NEXT_PAGE}`,
    [actor.accountId, services],
  );
  return rows.map(({ id }) => id);
}

/** Checked again once locked: the one who held it has taken it, as a rule. */
const lockOne = (tx: Transaction, ids: string[], wait: 'skip locked' | ''): Promise<TicketEntity | null> =>
  tx.row<TicketEntity>(
    `select t.* from ticket t where t.id = any($1::uuid[]) and ${FREE}
     order by ${RANK}, t.id limit 1 for update ${wait}`,
    [ids],
  );

async function give(tx: Transaction, ticket: TicketEntity, actor: SignedIn): Promise<TicketRef> {
  const service = await tx.row<{ name: string }>(`select name from service where id = $1`, [
    ticket.serviceId,
  ]);
  const promises = await TicketPromises.load(tx, ticket.id);
  const decision = assignTicket(ticket, {
    agentId: actor.accountId,
    agentName: actor.name,
    serviceId: ticket.serviceId,
    serviceName: service!.name,
    because: 'next',
  });
  const leaseUntil = new Date(tx.now.getTime() + LEASE_MINUTES * 60_000);
  return keepTicket(tx, ticket, decision, promises, authorOf(actor), { leaseUntil });
}
