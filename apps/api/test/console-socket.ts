import type { ClientToServerEvents, ServerToClientEvents } from '@parvis/contract';
import { CONSOLE_NAMESPACE } from '@parvis/contract';
import { io, type Socket } from 'socket.io-client';
import { signIn, type SignedInBrowser } from './sign-in.js';
import type { TestServer } from './test-server.js';

export type Heard = { [Name in keyof ServerToClientEvents]: [Name, ...Parameters<ServerToClientEvents[Name]>] }[keyof ServerToClientEvents]; // prettier-ignore

/** An agent's console, as far as its socket goes. */
export interface ConsoleSocket {
  socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  /** everything it was told since it connected, in order */
  heard: Heard[];
  browser: SignedInBrowser;
  watchTicket(number: string): Promise<boolean>;
  watchQueues(): Promise<boolean>;
  close(): void;
}

/** @throws Error with the server's word when the handshake is refused */
export async function consoleSocket(
  server: TestServer,
  account: string | SignedInBrowser,
  extraHeaders: Record<string, string> = {},
): Promise<ConsoleSocket> {
  const browser = typeof account === 'string' ? await signIn(server, account) : account;
  const socket = await connected(server, { cookie: browser.cookie, ...extraHeaders });
  const heard: Heard[] = [];
  socket.onAny((...event: unknown[]) => heard.push(event as Heard));
  return {
    socket,
    heard,
    browser,
    watchTicket: (number) => socket.timeout(5_000).emitWithAck('ticket.watch', { number }),
    watchQueues: () => socket.timeout(5_000).emitWithAck('queues.watch'),
    close: () => void socket.disconnect(),
  };
}

export async function connected(
  server: TestServer,
  extraHeaders: Record<string, string>,
): Promise<Socket<ServerToClientEvents, ClientToServerEvents>> {
  const socket = io(`${server.url}${CONSOLE_NAMESPACE}`, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
  });
  return socket;
}
