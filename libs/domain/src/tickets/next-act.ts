import type { CommitmentKind } from '../commitments/commitment.js';
import type { TicketStatus } from './ticket.js';

export type NextAct = 'qualify' | 'assign' | 'resume' | 'call' | 'reply';

/** What a file whose answer is owed waits for first: a topic, then an agent, then our own word. */
export function nextAct(file: {
  status: TicketStatus;
  topic: unknown;
  assignee: unknown;
  promise: { kind: CommitmentKind } | null;
}): NextAct {
  if (!file.topic) return 'qualify';
  if (!file.assignee) return 'assign';
  if (file.status === 'waiting-third-party' || file.status === 'waiting-resident') return 'resume';
  return file.promise?.kind === 'callback' ? 'call' : 'reply';
}
