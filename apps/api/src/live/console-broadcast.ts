import { Injectable } from '@nestjs/common';
import type { Placed } from '@parvis/domain';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Broadcaster, type EventNotice } from '../platform/events/broadcaster.js';
import { Listener } from '../platform/events/listener.js';
import type { Signal } from '../platform/events/notifier.js';
import { Log } from '../platform/log/log.js';
import { Coalesce } from './coalesce.js';
import type { ConsoleNamespace } from './console-namespace.js';
import { deafTo } from './deaf-to.js';
import { accountRoom, INTAKE_ROOM, queueRoom, sessionRoom, ticketRoom } from './rooms.js';

const QUEUE_PAUSE_MS = 250;
const SPREAD_MS = 1_500;

interface ChangedFile extends Placed {
  id: string;
  number: string;
  version: number;
  cameFrom: Placed[];
}

/** From what happened to the rooms of this process: thin events, `server.local` only (each process tells its own). */
@Injectable()
export class ConsoleBroadcast {
  private server: ConsoleNamespace | null = null;
  private readonly queues = new Coalesce(QUEUE_PAUSE_MS, (key) =>
    this.queueChanged(JSON.parse(key) as Placed),
  );

  constructor(
    private readonly work: UnitOfWork,
    private readonly log: Log,
    broadcaster: Broadcaster,
    listener: Listener,
    clock: Clock,
  ) {
    clock.onJump(() => this.server?.local.emit('clock.changed', { offset: clock.offset }));
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
      const files = await this.work.often<ChangedFile>(
        // a file that moved is stale in the queue it left too, for those who could see it there
        `select t.id, t.number, t.version, t.sector, t.service_id, t.site_id, coalesce((
           select jsonb_agg(jsonb_build_object('serviceId', e.payload->>'fromService',
             'sector', e.payload->>'fromSector', 'siteId', t.site_id)) from ticket_event e
           where e.ticket_id = t.id and e.id = any($2) and e.payload ? 'fromSector'), '[]') as came_from
         from ticket t where t.id = any($1)`,
        [[...latest.keys()], notices.map(({ id }) => id)],
      );
      await this.entrusted(notices);
      for (const { id, number, version, cameFrom, sector, serviceId, siteId } of files) {
        const place: Placed = { serviceId, sector, siteId };
        const room = ticketRoom(id);
        const deaf = deafTo(this.server, room, place);
        this.server.local.to(room).except(deaf).emit('ticket.changed', { number, version });
        for (const changed of [place, ...cameFrom]) this.queues.call(JSON.stringify(changed));
      }
    } catch (error) {
      // the rows are known to have changed, not where: everyone asks again
      this.log.warn('broadcast: places unknown, resync', error);
      this.server.local.emit('resync', { spreadMs: SPREAD_MS });
    }
  }

  /** Whom a colleague gave a file: if he still has it, he is told now and not when he next looks. */
  private async entrusted(notices: EventNotice[]): Promise<void> {
    const given = notices.flatMap(({ id, type }) => (type === 'TicketAssigned' ? [id] : []));
    if (given.length === 0) return;
    const files = await this.work.rows<{ number: string; agentId: string; by: string }>(
      `select t.number, t.assignee_id as agent_id, e.actor_name as by
       from ticket_event e join ticket t on t.id = e.ticket_id and t.assignee_id::text = e.payload->>'agentId'
       where e.id = any($1) and e.actor_id is not null and e.actor_id <> t.assignee_id`,
      [given],
    );
    for (const { number, agentId, by } of files)
      this.server?.local.to(accountRoom(agentId)).emit('ticket.entrusted', { number, by });
  }

  private queueChanged(place: Placed): void {
    if (!this.server) return;
    const { serviceId } = place;
    const room = queueRoom(serviceId);
    const deaf = deafTo(this.server, room, place);
    this.server.local.to(room).except(deaf).emit('queue.changed', { serviceId });
  }

  private signal(signal: Signal): void {
    if (signal.type === 'intake') this.server?.local.to(INTAKE_ROOM).emit('intake.changed');
    if (signal.type === 'organisation') this.server?.local.emit('organisation.changed');
    if (signal.type === 'warned')
      this.server?.local.to(signal.accountIds.map(accountRoom)).emit('warnings.changed');
    if (signal.type === 'session-revoked') {
      const room = sessionRoom(signal.credential);
      this.server?.local.to(room).emit('session.revoked');
      this.server?.local.in(room).disconnectSockets(true);
    }
  }
}
