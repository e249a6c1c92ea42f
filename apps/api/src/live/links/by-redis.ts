import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import type { Log } from '../../platform/log/log.js';
import type { SocketLink } from './socket-link.js';

const CONNECT_MS = 5_000;
const RETRY_MAX_MS = 2_000;
/** one that answers nothing for this long is gone, whatever the network says */
const PING_MS = 5_000;
const SILENT_MS = 15_000;

interface Publisher {
  readonly isReady: boolean;
  publish(channel: string, message: Buffer): Promise<number>;
}

/**
 * By way of a Redis of the town's. It is asked for at the start and may go and come back later: HTTP, and changes of
 * files, which pass by the database, do without it.
 * @param turned told when it has gone and when it is back
 * @throws Error in a sentence when it can't be reached at the start
 */
export async function linkByRedis(url: string, log: Log, turned: (up: boolean) => void): Promise<SocketLink> {
  let started = false;
  const client = createClient({
    url,
    RESP: 2, // what the adapter was written for
    pingInterval: PING_MS,
    socket: {
      connectTimeout: CONNECT_MS,
      socketTimeout: SILENT_MS,
      // for ever, once it has been there: the adapter reads in a loop without pause from a client that has given up
      reconnectStrategy: (tries) => started && Math.min(50 * 2 ** Math.min(tries, 10), RETRY_MAX_MS),
    },
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new Error(refusal(error as Error), { cause: error });
  }
  started = true;
  let up = true;
  const turn = (now: boolean, said: string) => {
    if (up === now) return;
    up = now;
    log.warn(said);
    turned(now);
  };
  client.on('error', () => turn(false, 'sockets: Redis is away, the other processes are not heard'));
  client.on('ready', () => turn(true, 'sockets: Redis is back'));
  dropWhenAway(client);
  return {
    adapter: createAdapter(client, { streamName: 'parvis', channelPrefix: 'parvis' }),
    // the adapter lets go of the connections it made when its namespaces close
    close: async () => client.destroy(),
  };
}

/**
 * The adapter waits for no answer of what it publishes: an error would be nobody's and end the process. And what is
 * said of who is there is said again five seconds later: kept for a Redis that comes back, it would be old.
 */
function dropWhenAway(client: Publisher): void {
  const publish = client.publish.bind(client);
  client.publish = async (channel, message) =>
    client.isReady ? publish(channel, message).catch(() => 0) : 0;
}

const refusal = ({ message }: Error): string =>
  /WRONGPASS|NOAUTH|invalid username-password/i.test(message)
    ? 'Redis refused the password in REDIS_URL.'
    : 'No Redis answers at REDIS_URL.';
