import { Injectable } from '@nestjs/common';
import { moveToSuccessor } from '@parvis/domain';
import { TicketPromises } from '../../commitments/index.js';
import { readSuccessor } from '../../organisation/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { HOUSE } from '../../platform/events/record.js';
import { keepTicket } from '../keep-ticket.js';
import type { TicketEntity } from '../ticket.entity.js';

/** Short transactions: an agent at work on one of them waits a moment at most. */
const BATCH = 100;

/**
 * The open files of a service put aside go to the queue of who took over; their promises run on. Each batch counts
 * what it moved, so a job that dies goes on where it was, and one that comes twice finds nothing.
 */
@Injectable()
export class MoveFiles {
  constructor(private readonly work: UnitOfWork) {}

  async ofService(serviceId: string): Promise<void> {
    while ((await this.work.run((tx) => this.batch(tx, serviceId))) > 0);
  }

  /** A file that came back to life in a service that is no more. */
  async ofTicket(ticketId: string): Promise<void> {
    await this.work.run(async (tx) => {
      const ticket = await tx.row<TicketEntity>(`select * from ticket where id = $1 and queued for update`, [
        ticketId,
      ]);
      if (ticket) await move(tx, ticket.serviceId, [ticket]);
    });
  }

  private async batch(tx: Transaction, serviceId: string): Promise<number> {
    const files = await tx.rows<TicketEntity>(
      `select * from ticket where service_id = $1 and queued order by id limit ${BATCH} for update`,
      [serviceId],
    );
    const moved = await move(tx, serviceId, files);
    await tx.rows(
      `update service_handover set moved = moved + $2, done_at = case when $2 = 0 then coalesce(done_at, $3) end
       where id = (select id from service_handover where service_id = $1 order by started_at desc limit 1)`,
      [serviceId, moved, tx.now],
    );
    return moved;
  }
}

async function move(tx: Transaction, serviceId: string, files: TicketEntity[]): Promise<number> {
  const successor = await readSuccessor(tx, serviceId);
  if (!successor) return 0;
  const to = { serviceId: successor.id, serviceName: successor.name, sector: successor.sector };
  const promises = await TicketPromises.loadAll(
    tx,
    files.map(({ id }) => id),
  );
  for (const ticket of files)
    keepTicket(tx, ticket, moveToSuccessor(ticket, to), promises.get(ticket.id)!, HOUSE);
  return files.length;
}
