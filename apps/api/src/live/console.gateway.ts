import { Injectable } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import { CONSOLE_NAMESPACE } from '@parvis/contract';
import { Authenticate, credentialOf, visibleServices, visibleTo } from '../agents/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Log } from '../platform/log/log.js';
import { isCrossSite } from '../platform/security/same-site.js';
import { ConsoleBroadcast } from './console-broadcast.js';
import type { ConsoleNamespace, ConsoleSocket } from './console-namespace.js';
import { INTAKE_ROOM, queueRoom, sessionRoom, ticketRoom } from './rooms.js';
import { SessionWatch } from './session-watch.js';

/** Agents' sockets. They say what is stale, never what it is; joining a room is an authorised query. */
@Injectable()
@WebSocketGateway({ namespace: CONSOLE_NAMESPACE })
export class ConsoleGateway implements OnGatewayInit, OnGatewayConnection {
  @WebSocketServer() server: ConsoleNamespace;

  constructor(
    private readonly authenticate: Authenticate,
    private readonly work: UnitOfWork,
    private readonly broadcast: ConsoleBroadcast,
    private readonly sessions: SessionWatch,
    private readonly log: Log,
  ) {}

  afterInit(server: ConsoleNamespace): void {
    server.use((socket, next) => {
      const { headers } = socket.handshake;
      // browsers send our cookie with a socket opened by a neighbour's page too
      if (isCrossSite(headers)) return next(new Error('request/cross-site'));
      this.authenticate.headers(headers).then(
        (actor) => {
          if (!actor) return next(new Error('session/required'));
          socket.data.actor = actor;
          socket.data.credential = credentialOf(headers);
          next();
        },
        () => next(new Error('server/unavailable')),
      );
    });
    this.broadcast.serve(server);
    this.sessions.serve(server);
  }

  handleConnection(socket: ConsoleSocket): void {
    void socket.join([sessionRoom(socket.data.credential), INTAKE_ROOM]);
  }

  @SubscribeMessage('queues.watch')
  async watchQueues(@ConnectedSocket() socket: ConsoleSocket): Promise<boolean> {
    try {
      const services = await this.work.rows<{ id: string }>(visibleServices('$1'), [
        socket.data.actor.accountId,
      ]);
      await socket.join(services.map(({ id }) => queueRoom(id)));
      return true;
    } catch (error) {
      this.log.warn('socket: queues not joined', error);
      return false;
    }
  }

  @SubscribeMessage('ticket.watch')
  async watchTicket(
    @ConnectedSocket() socket: ConsoleSocket,
    @MessageBody() event: unknown,
  ): Promise<boolean> {
    const number = numberOf(event);
    try {
      const ticket = await this.work.row<{ id: string }>(
        `select t.id from ticket t where t.number = $1 and ${visibleTo('$2')}`,
        [number, socket.data.actor.accountId],
      );
      if (ticket) await socket.join(ticketRoom(ticket.id));
      return ticket !== null;
    } catch (error) {
      this.log.warn('socket: file not joined', error);
      return false;
    }
  }

  @SubscribeMessage('ticket.unwatch')
  async unwatchTicket(
    @ConnectedSocket() socket: ConsoleSocket,
    @MessageBody() event: unknown,
  ): Promise<void> {
    try {
      const ticket = await this.work.row<{ id: string }>(`select id from ticket where number = $1`, [
        numberOf(event),
      ]);
      if (ticket) await socket.leave(ticketRoom(ticket.id));
    } catch (error) {
      this.log.warn('socket: file not left', error); // it goes on being told what it no longer shows
    }
  }
}

const numberOf = (event: unknown): string => {
  const number = (event as { number?: unknown } | null)?.number;
  return typeof number === 'string' ? number : '';
};
