import { Injectable } from '@nestjs/common';
import { LINKS_MAX, type TicketRef } from '@parvis/contract';
import type { TicketEvent } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { TicketPromises } from '../../commitments/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { ChangeTicket, type Change } from '../change-ticket.js';
import { keepTicket, unchanged } from '../keep-ticket.js';
import { lockTicket } from '../lock-ticket.js';
import type { TicketEntity } from '../ticket.entity.js';

/** Files that have to do with each other, whichever was named first. Safe to repeat: done twice, it is done once. */
@Injectable()
export class LinkTickets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeTicket,
  ) {}

  link(number: string, other: string, actor: SignedIn): Promise<TicketRef> {
    return this.both(number, other, actor, async ({ tx, ticket }, related) => {
      await makeRoom(tx, ticket.id, related.id);
      const made = await tx.rows(
        `insert into ticket_link (one_id, other_id, created_at) values ($1, $2, $3) on conflict do nothing returning 1`,
        [...pair(ticket.id, related.id), tx.now],
      );
      return made.length > 0 ? 'TicketLinked' : null;
    });
  }

  unlink(number: string, other: string, actor: SignedIn): Promise<TicketRef> {
    return this.both(number, other, actor, async ({ tx, ticket }, related) => {
      const gone = await tx.rows(
        `with gone as (delete from ticket_link where one_id = $1 and other_id = $2 returning 1) select * from gone`,
        pair(ticket.id, related.id),
      );
      return gone.length > 0 ? 'TicketUnlinked' : null;
    });
  }

  private both(
    number: string,
    other: string,
    actor: SignedIn,
    change: (change: Change, related: TicketEntity) => Promise<'TicketLinked' | 'TicketUnlinked' | null>,
  ): Promise<TicketRef> {
    return this.work.run(async (tx) => {
      for (const file of [number, other].sort()) await lockTicket(tx, file, actor);
      if (number === other) throw new ProblemError('ticket/link-with-itself');
      return this.change.within(tx, number, actor, null, 'link', async (one) => {
        const related = await lockTicket(tx, other, actor);
        const type = await change(one, related);
        if (type === null) return { decision: unchanged(one.ticket) };
        const event = (id: string): TicketEvent => ({ type, payload: { with: id } });
        const promises = await TicketPromises.load(tx, related.id);
        keepTicket(tx, related, unchanged(related, event(one.ticket.id)), promises, one.author);
        return { decision: unchanged(one.ticket, event(related.id)) };
      });
    });
  }
}

const pair = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

async function makeRoom(tx: Transaction, ...ids: string[]): Promise<void> {
  const row = await tx.row<{ most: number }>(
    `select max(count)::integer as most from (select count(*) from ticket_link l, unnest($1::uuid[]) as file (id)
       where l.one_id = file.id or l.other_id = file.id group by file.id) counted`,
    [ids],
  );
  if ((row?.most ?? 0) >= LINKS_MAX) throw new ProblemError('ticket/too-many-links');
}
