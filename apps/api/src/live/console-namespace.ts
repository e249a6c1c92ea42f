import type { ClientToServerEvents, Present, PresentAgent, ServerToClientEvents } from '@parvis/contract';
import type { Placed } from '@parvis/domain';
import type { Namespace, Socket } from 'socket.io';
import type { SignedIn } from '../agents/index.js';

interface SocketData {
  /** with the rights it had when last looked at (`SessionWatch`) */
  actor: SignedIn;
  credential: string;
  /** files it watches, by number, and when it was last said to be there */
  files: Map<string, { id: string; at: number }>;
}

/** Who of one process has a file before him; `place` is the file's, for who may be told. */
export interface PresentThere {
  process: string;
  ticketId: string;
  number: string;
  place: Placed;
  present: Present[];
}

/** One console open in a process: whose, and the files before it. */
export interface AgentThere extends Omit<PresentAgent, 'files'> {
  ticketIds: string[];
}
export interface AgentsThere {
  process: string;
  agents: AgentThere[];
}

interface ServerSideEvents {
  agents: (there: AgentsThere) => void;
  present: (there: PresentThere) => void;
}

export type ConsoleNamespace = Namespace<
  ClientToServerEvents,
  ServerToClientEvents,
  ServerSideEvents,
  SocketData
>;
export type ConsoleSocket = Socket<ClientToServerEvents, ServerToClientEvents, ServerSideEvents, SocketData>;
