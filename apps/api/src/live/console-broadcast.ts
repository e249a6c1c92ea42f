import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Broadcaster, type EventNotice } from '../platform/events/broadcaster.js';
import { Listener } from '../platform/events/listener.js';
import type { Signal } from '../platform/events/notifier.js';
import { Log } from '../platform/log/log.js';
import { Coalesce } from './coalesce.js';
import type { ConsoleNamespace } from './console-namespace.js';
import { accountRoom, INTAKE_ROOM, queueRoom, ticketRoom } from './rooms.js';

const QUEUE_PAUSE_MS = 250;
const SPREAD_MS = 1_500;

/** From what happened to the rooms of this process: thin events, `server.local` only (each process tells its own). */
@Injectable()
export class ConsoleBroadcast {
  private server: ConsoleNamespace | null = null;
  private readonly queues = new Coalesce(QUEUE_PAUSE_MS, (serviceId) =>
    this.server?.local.to(queueRoom(serviceId)).emit('queue.changed', { serviceId }),
  );

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly log: Log,
    broadcaster: Broadcaster,
    listener: Listener,
  ) {
    broadcaster.onEvents((notices) => void this.changed(notices));
    listener.signals((signal) => this.signal(signal));
    listener.gaps(() => this.server?.local.emit('resync', { spreadMs: SPREAD_MS }));
  }

  serve(server: ConsoleNamespace): void {
    this.server = server;
  }

  private async changed(notices: EventNotice[]): Promise<void> {
    if (!this.server) return;
    const latest = new Map(notices.map((notice) => [notice.ticketId, notice]));
    try {
      const places = await this.work.rows<{
        id: string;
        number: string;
        version: number;
        serviceIds: string[];
      }>(
        // a file that changed hands is stale in the queue it left too
        `select t.id, t.number, t.version, array(
           select t.service_id union select (e.payload->>'fromService')::uuid from ticket_event e
           where e.ticket_id = t.id and e.id = any($2) and e.type = 'TicketAssigned') as service_ids
         from ticket t where t.id = any($1)`,
        [[...latest.keys()], notices.map(({ id }) => id)],
      );
      for (const { id, number, version, serviceIds } of places) {
        this.server.local.to(ticketRoom(id)).emit('ticket.changed', { number, version });
        for (const serviceId of serviceIds) this.queues.call(serviceId);
      }
    } catch (error) {
      // the rows are known to have changed, not where: everyone asks again
      this.log.warn('broadcast: places unknown, resync', error);
      this.server.local.emit('resync', { spreadMs: SPREAD_MS });
    }
  }

  private signal(signal: Signal): void {
    if (signal.type === 'clock') {
      this.clock.setOffset(signal.offset);
      this.server?.local.emit('clock.changed', { offset: signal.offset });
    }
    if (signal.type === 'intake') this.server?.local.to(INTAKE_ROOM).emit('intake.changed');
    if (signal.type === 'session-revoked') {
      this.server?.local.to(accountRoom(signal.accountId)).emit('session.revoked');
      this.server?.local.in(accountRoom(signal.accountId)).disconnectSockets(true);
    }
  }
}
