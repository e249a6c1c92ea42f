import type { createAdapter as byPostgres } from '@socket.io/postgres-adapter';
import type { createAdapter as byRedis } from '@socket.io/redis-streams-adapter';

/** What carries the words of one process's sockets to the others. */
export interface SocketLink {
  adapter: ReturnType<typeof byPostgres | typeof byRedis>;
  close(): Promise<void>;
}
