import type { ClientToServerEvents, ServerToClientEvents } from '@parvis/contract';
import type { Namespace, Socket } from 'socket.io';
import type { SignedIn } from '../agents/index.js';

interface SocketData {
  /** with the rights it had when last looked at (`SessionWatch`) */
  actor: SignedIn;
  credential: string;
}

export type ConsoleNamespace = Namespace<ClientToServerEvents, ServerToClientEvents, object, SocketData>;
export type ConsoleSocket = Socket<ClientToServerEvents, ServerToClientEvents, object, SocketData>;
