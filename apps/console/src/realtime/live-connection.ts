import type { ServerToClientEvents } from '@parvis/contract';
import type { QueryClient } from '@tanstack/react-query';
import { createCacheBridge } from './cache-bridge.js';
import { refreshListsNow } from './list-refresh.js';
import { OFFLINE_AFTER, signalLive } from './live-state.js';
import { presence } from './presence.js';
import { closeSocket, openSocket, rejoinRooms, type ConsoleSocket } from './socket.js';

/** After a cut, everyone comes back at once: spread the questions over this long. */
const RECONNECT_SPREAD = 1_000;

/** Opens the live connection for a signed-in agent; returns how to close it. */
export function connectLive(client: QueryClient, onSessionRevoked: () => void): () => void {
  const socket = openSocket();
  let offlineTimer: ReturnType<typeof setTimeout> | undefined;
  let wasLive = false;

  const resync = async (spreadMs: number) => {
    signalLive('stale');
    await new Promise((done) => setTimeout(done, Math.random() * spreadMs));
    await askAgain(client);
    if (socket.connected) signalLive('resynced');
  };
  const lost = () => {
    presence.set(new Map()); // nobody knows any more who is there
    clearTimeout(offlineTimer);
    signalLive('lost');
    if (navigator.onLine) offlineTimer = setTimeout(() => signalLive('lost-for-good'), OFFLINE_AFTER);
    else signalLive('lost-for-good');
  };
  const connected = async () => {
    clearTimeout(offlineTimer);
    signalLive('connected');
    await rejoinRooms();
    // the first time, the screen has just been asked for: ask again without delay, in case something moved meanwhile
    await resync(wasLive ? RECONNECT_SPREAD : 0);
    wasLive = true;
  };
  // the network may come back before the socket has noticed that it had gone
  const online = () => void (socket.connected ? connected() : socket.connect());

  socket.on('connect', () => void connected());
  socket.on('disconnect', (reason) => {
    lost();
    // the server closed on purpose (drain, sign-out): the library would not come back by itself
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 1_000);
  });
  bind(
    socket,
    createCacheBridge(client, { resync: (spread) => void resync(spread), sessionRevoked: onSessionRevoked }),
  );
  window.addEventListener('offline', lost);
  window.addEventListener('online', online);
  lost();
  socket.connect();

  return () => {
    clearTimeout(offlineTimer);
    window.removeEventListener('offline', lost);
    window.removeEventListener('online', online);
    closeSocket();
  };
}

function bind(socket: ConsoleSocket, bridge: ServerToClientEvents): void {
  const names = Object.keys(bridge) as (keyof ServerToClientEvents)[];
  for (const name of names) socket.on(name, bridge[name] as never);
}

/** Everything on screen but the session; long lists refresh the pages in view only. */
async function askAgain(client: QueryClient): Promise<void> {
  const moving = ['ticket', 'intake', 'outbox', 'explanation', 'warnings'];
  await Promise.all([
    refreshListsNow(),
    client.invalidateQueries({ predicate: ({ queryKey }) => moving.includes(String(queryKey[0])) }),
  ]).catch(() => undefined);
}
