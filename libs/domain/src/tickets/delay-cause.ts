import type { TicketStatus } from './ticket.js';

/** Why a file is not answered, the one reason a supervisor can act on first. */
export const DELAY_CAUSES = [
  'answer-bounced',
  'waiting-resident',
  'waiting-third-party',
  'owner-absent',
  'reopened',
  'not-qualified',
  'nobody',
  'owner-has-it',
] as const;
export type DelayCauseCode = (typeof DELAY_CAUSES)[number];

/** What happened to the file last of each kind; null: it never did. */
export interface DelayFacts {
  status: TicketStatus;
  hasTopic: boolean;
  hasOwner: boolean;
  receivedAt: Date;
  /** when who has it got it */
  assignedAt: Date | null;
  /** since when who has it is away; null: he is there */
  awaySince: Date | null;
  pausedAt: Date | null;
  reopenedAt: Date | null;
  /** the last message of an agent came back, and he has written none since */
  bouncedAt: Date | null;
  /** an agent's last message left */
  answeredAt: Date | null;
}

export interface DelayCause {
  code: DelayCauseCode;
  since: Date;
}

/** An answer that came back is first: everyone believes that the resident has it. */
export function delayCause(file: DelayFacts): DelayCause {
  const cause = (code: DelayCauseCode, since: Date | null): DelayCause => ({
    code,
    since: since ?? file.receivedAt,
  });
  if (file.bouncedAt) return cause('answer-bounced', file.bouncedAt);
  if (file.status === 'waiting-resident' || file.status === 'waiting-third-party')
    return cause(file.status, file.pausedAt);
  if (file.hasOwner && file.awaySince) return cause('owner-absent', file.awaySince);
  const { reopenedAt, answeredAt } = file;
  if (reopenedAt && (!answeredAt || answeredAt < reopenedAt)) return cause('reopened', reopenedAt);
  if (file.hasOwner) return cause('owner-has-it', file.assignedAt);
  return cause(file.hasTopic ? 'nobody' : 'not-qualified', file.assignedAt);
}
