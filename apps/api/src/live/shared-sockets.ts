import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/postgres-adapter';
import pg from 'pg';
import { Environment } from '../platform/config/environment.js';
import { Log } from '../platform/log/log.js';

/**
 * Processes tell each other what only their sockets know (who looks at a file) by way of the database they share
 * anyway. Changes of files don't pass here: each process reads them from `ticket_event` itself (ADR 19).
 */
export class SharedSockets extends IoAdapter {
  private readonly pool: pg.Pool;

  constructor(
    app: INestApplication,
    url: string,
    private readonly log: Log,
  ) {
    super(app);
    this.pool = new pg.Pool({
      connectionString: url,
      application_name: 'parvis-sockets',
      max: 3,
      connectionTimeoutMillis: 5_000,
    });
    this.pool.on('error', () => undefined); // an idle connection cut by the server: the pool opens another
    // the adapter listens on one of them and hears no error of it: it would end the process
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  override createIOServer(
    ...given: Parameters<IoAdapter['createIOServer']>
  ): ReturnType<IoAdapter['createIOServer']> {
    const errorHandler = (error: Error) => this.log.warn('sockets: not told to the other processes', error);
    return super
      .createIOServer(...given)
      .adapter(createAdapter(this.pool, { channelPrefix: 'parvis_sockets', errorHandler }));
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    await this.pool.end().catch(() => undefined);
  }
}

/** before the application is initialised */
export const shareSockets = (app: INestApplication): void => {
  app.useWebSocketAdapter(new SharedSockets(app, app.get(Environment).DATABASE_URL, app.get(Log)));
};
