import { Injectable } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import { CONSOLE_NAMESPACE, DOINGS } from '@parvis/contract';
import { Authenticate, credentialOf, visibleServices, visibleTo } from '../agents/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Log } from '../platform/log/log.js';
import { isCrossSite } from '../platform/security/same-site.js';
import { RenewLease } from '../tickets/index.js';
import { AgentsPresent } from './agents-present.js';
import { ConsoleBroadcast } from './console-broadcast.js';
import type { ConsoleNamespace, ConsoleSocket } from './console-namespace.js';
import { Presence } from './presence.js';
import { accountRoom, INTAKE_ROOM, queueRoom, sessionRoom, ticketRoom } from './rooms.js';
import { SessionWatch } from './session-watch.js';

/** however often a console says that it is there */
const STAY_MS = 20_000;

/** Agents' sockets. They say what is stale, never what it is; joining a room is an authorised query. */
@Injectable()
@WebSocketGateway({ namespace: CONSOLE_NAMESPACE })
export class ConsoleGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  @WebSocketServer() server: ConsoleNamespace;

  constructor(
    private readonly authenticate: Authenticate,
    private readonly work: UnitOfWork,
    private readonly broadcast: ConsoleBroadcast,
    private readonly sessions: SessionWatch,
    private readonly presence: Presence,
    private readonly agents: AgentsPresent,
    private readonly renewLease: RenewLease,
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
          socket.data.files = new Map();
          next();
        },
        () => next(new Error('server/unavailable')),
      );
    });
    this.broadcast.serve(server);
    this.sessions.serve(server);
    this.presence.serve(server);
    this.agents.serve(server);
  }

  handleConnection(socket: ConsoleSocket): void {
    const { credential, actor } = socket.data;
    void socket.join([sessionRoom(credential), accountRoom(actor.accountId), INTAKE_ROOM]);
    this.agents.changed();
  }

  handleDisconnect(socket: ConsoleSocket): void {
    this.presence.leaveAll(socket.id);
    this.agents.changed();
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
      if (!ticket || !socket.connected) return false;
      await socket.join(ticketRoom(ticket.id));
      if (this.presence.set(ticket.id, socket.id, 'viewing'))
        socket.data.files.set(number, { id: ticket.id, at: 0 });
      this.agents.changed();
      this.stay(socket, number);
      return true;
    } catch (error) {
      this.log.warn('socket: file not joined', error);
      return false;
    }
  }

  /** What is done with a file that is watched; of any other nothing is said. */
  @SubscribeMessage('ticket.presence')
  tellPresence(@ConnectedSocket() socket: ConsoleSocket, @MessageBody() event: unknown): void {
    const number = numberOf(event);
    const file = socket.data.files.get(number);
    const doing = DOINGS.find((one) => one === (event as { doing?: unknown } | null)?.doing);
    if (!file || !doing) return;
    this.presence.set(file.id, socket.id, doing);
    this.agents.changed();
    this.stay(socket, number);
  }

  /** Being there keeps a file that was taken for a while. */
  private stay(socket: ConsoleSocket, number: string): void {
    const file = socket.data.files.get(number);
    const now = performance.now();
    if (!file || (file.at > 0 && now - file.at < STAY_MS)) return;
    file.at = now;
    this.renewLease
      .execute(file.id, socket.data.actor.accountId)
      .catch((error: unknown) => this.log.warn('socket: lease not renewed', error));
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
      if (!ticket) return;
      socket.data.files.delete(numberOf(event));
      this.presence.leave(ticket.id, socket.id);
      this.agents.changed();
      await socket.leave(ticketRoom(ticket.id));
    } catch (error) {
      this.log.warn('socket: file not left', error); // it goes on being told what it no longer shows
    }
  }
}

const numberOf = (event: unknown): string => {
  const number = (event as { number?: unknown } | null)?.number;
  return typeof number === 'string' ? number : '';
};
