import { createAdapter } from '@socket.io/postgres-adapter';
import type { Log } from '../../platform/log/log.js';
import { ListeningPool } from './listening-pool.js';
import type { SocketLink } from './socket-link.js';

/** By way of the database the processes share anyway: nothing more to run. */
export function linkByPostgres(url: string, log: Log): SocketLink {
  const pool = new ListeningPool({
    connectionString: url,
    application_name: 'parvis-sockets',
    max: 3,
    connectionTimeoutMillis: 5_000,
  });
  pool.on('error', () => undefined); // an idle connection cut by the server: the pool opens another
  // the adapter listens on one of them and hears no error of it: it would end the process
  pool.on('connect', (client) => client.on('error', () => undefined));
  const errorHandler = (error: Error) => log.warn('sockets: not told to the other processes', error);
  return {
    adapter: createAdapter(pool, { channelPrefix: 'parvis_sockets', errorHandler }),
    close: () => pool.end().catch(() => undefined),
  };
}
