import { CONSOLE_NAMESPACE, type TicketView } from '@parvis/contract';
import { io } from 'socket.io-client';
import type { LargerHouse } from './larger.js';

/** An agent's console that keeps one file on screen, as the real one does: told, it asks; connected again, it asks. */
export interface Witness {
  /** the newest version of the file it has seen */
  version: number;
  connections: number;
  transport(): string;
  close(): void;
}

export async function witness(
  house: LargerHouse,
  number: string,
  transport: 'websocket' | 'polling',
  account = 'superviseur',
): Promise<Witness> {
  const agent = await house.as(account);
  const socket = io(`${house.url}${CONSOLE_NAMESPACE}`, {
    transports: [transport],
    forceNew: true,
    // with cookies kept, as in a browser: nginx gives one for the process that holds a long poll's session
    withCredentials: true,
    extraHeaders: agent.always,
    reconnectionDelay: 100,
    reconnectionDelayMax: 400,
  });
  const seen: Witness = {
    version: 0,
    connections: 0,
    transport: () => socket.io.engine.transport.name,
    close: () => void socket.disconnect(),
  };
  const ask = async () => {
    const { status, body } = await agent.get<TicketView>(`/api/tickets/${number}`);
    if (status === 200) seen.version = Math.max(seen.version, body.version);
  };
  socket.on('ticket.changed', () => void ask().catch(() => undefined));
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') socket.connect();
  });
  await new Promise<void>((resolve) =>
    socket.on('connect', () => {
      seen.connections += 1;
      socket.emit('ticket.watch', { number }, () => void ask().then(resolve, () => undefined));
    }),
  );
  return seen;
}
