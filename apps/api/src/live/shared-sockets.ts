import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { Environment } from '../platform/config/environment.js';
import { Log } from '../platform/log/log.js';
import { linkByPostgres } from './links/by-postgres.js';
import type { linkByRedis } from './links/by-redis.js';
import type { SocketLink } from './links/socket-link.js';
import { ProcessLink } from './process-link.js';

/**
 * Processes tell each other what only their sockets know (who looks at a file). Changes of files don't pass here:
 * each process reads them from `ticket_event` itself (ADR 19).
 */
export class SharedSockets extends IoAdapter {
  constructor(
    app: INestApplication,
    private readonly link: SocketLink,
  ) {
    super(app);
  }

  override createIOServer(
    ...given: Parameters<IoAdapter['createIOServer']>
  ): ReturnType<IoAdapter['createIOServer']> {
    return super.createIOServer(...given).adapter(this.link.adapter);
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    await this.link.close();
  }
}

/** Before the application is initialised. @throws Error in a sentence when the Redis of `REDIS_URL` can't be reached */
export async function shareSockets(app: INestApplication): Promise<void> {
  const { DATABASE_URL, REDIS_URL } = app.get(Environment);
  const log = app.get(Log);
  const link = REDIS_URL
    ? await byRedis(REDIS_URL, log, (up) => app.get(ProcessLink).turn(up))
    : linkByPostgres(DATABASE_URL, log);
  app.useWebSocketAdapter(new SharedSockets(app, link));
}

/** Its client is loaded where there is a Redis: it takes a tenth of a start. */
const byRedis: typeof linkByRedis = async (...asked) =>
  (await import('./links/by-redis.js')).linkByRedis(...asked);
