import {
  CONSOLE_NAMESPACE,
  type ClientToServerEvents,
  type Doing,
  type ServerToClientEvents,
} from '@parvis/contract';
import { io, type Socket } from 'socket.io-client';

export type ConsoleSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

let socket: ConsoleSocket | null = null;
/** files on screen, to be watched again after a reconnection */
const watched = new Map<string, { count: number; joined: () => void; doing: Doing }>();

export function openSocket(): ConsoleSocket {
  socket ??= io(CONSOLE_NAMESPACE, {
    withCredentials: true,
    transports: ['websocket', 'polling'],
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
    randomizationFactor: 0.5,
  });
  return socket;
}

export function closeSocket(): void {
  socket?.removeAllListeners();
  socket?.io.removeAllListeners();
  socket?.disconnect();
  socket = null;
}

/** Rooms do not survive a reconnection: ask for all of them again. */
export async function rejoinRooms(): Promise<void> {
  await Promise.all([
    acknowledged((done) => socket?.emit('queues.watch', done)),
    ...[...watched.keys()].map(join),
  ]);
}

/** `joined` runs each time the room is entered: what happened before was not heard. */
export function watchTicket(number: string, joined: () => void): () => void {
  const known = watched.get(number);
  watched.set(number, { count: (known?.count ?? 0) + 1, joined, doing: known?.doing ?? 'viewing' });
  if (!known && socket?.connected) void join(number);
  return () => {
    const left = watched.get(number);
    if (left && left.count > 1) watched.set(number, { ...left, count: left.count - 1 });
    else {
      watched.delete(number);
      socket?.emit('ticket.unwatch', { number });
    }
  };
}

const SAY_AGAIN = 60_000;

/** What I do with a file on screen; said when it changes, and once a minute while the page is looked at. */
export function tellDoing(number: string, doing: Doing): void {
  const file = watched.get(number);
  if (!file || file.doing === doing) return;
  file.doing = doing;
  if (socket?.connected) socket.emit('ticket.presence', { number, doing });
}

setInterval(() => {
  if (document.visibilityState !== 'visible' || !socket?.connected) return;
  for (const [number, { doing }] of watched) socket.emit('ticket.presence', { number, doing });
}, SAY_AGAIN);

async function join(number: string): Promise<void> {
  const ok = await acknowledged((done) => socket?.emit('ticket.watch', { number }, done));
  const file = watched.get(number);
  if (!ok || !file) return;
  if (file.doing !== 'viewing') socket?.emit('ticket.presence', { number, doing: file.doing });
  file.joined();
}

/** A server that dies between the question and its answer must not hold the resynchronisation. */
const ANSWER_WITHIN = 5_000;

function acknowledged(ask: (done: (ok: boolean) => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ANSWER_WITHIN);
    ask((ok) => {
      clearTimeout(timer);
      resolve(ok);
    });
  });
}
