import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Authenticate } from '../agents/index.js';
import { Log } from '../platform/log/log.js';
import type { ConsoleNamespace } from './console-namespace.js';

const LOOK_MS = 5_000;

/**
 * A socket outlives the request that opened it. Every few seconds all of this process's are asked for together:
 * one whose session has expired, whose token was revoked or whose account was closed is shut, the others get the
 * rights they have now.
 */
@Injectable()
export class SessionWatch implements OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly authenticate: Authenticate,
    private readonly log: Log,
  ) {}

  serve(server: ConsoleNamespace): void {
    this.timer = setInterval(() => {
      this.look(server).catch((error: unknown) => this.log.warn('sockets: sessions not looked at', error));
    }, LOOK_MS);
    this.timer.unref();
  }

  private async look(server: ConsoleNamespace): Promise<void> {
    const sockets = [...server.sockets.values()];
    if (sockets.length === 0) return;
    const good = await this.authenticate.stillGood([...new Set(sockets.map(({ data }) => data.credential))]);
    for (const socket of sockets) {
      const actor = good.get(socket.data.credential);
      if (actor) {
        socket.data.actor = actor;
        continue;
      }
      socket.emit('session.revoked');
      socket.disconnect(true);
    }
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }
}
