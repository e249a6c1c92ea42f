import type { Instant, Page, PageQuery } from './common.js';

export const INTAKE_STATES = ['received', 'parsing', 'filed', 'held', 'quarantined'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

export const INTAKE_KINDS = ['message', 'auto-reply', 'bounce', 'list', 'report'] as const;
export type IntakeKind = (typeof INTAKE_KINDS)[number];

/** `GET /api/intake/{id}` */
export interface IntakeView {
  id: string;
  state: IntakeState;
  kind: IntakeKind | null;
  ticketNumber: string | null;
  messageId: string | null;
}

/** One line of « Courriels retenus » (`GET /api/intake?state=held,quarantined`). */
export interface IntakeRow extends IntakeView {
  mailbox: string;
  envelopeFrom: string | null;
  subject: string | null;
  size: number;
  receivedAt: Instant;
  /** stable code: why it is held or quarantined */
  problem: string | null;
  attempts: number;
  rawUrl: string;
}

/** Query of `GET /api/intake`. */
export interface IntakeListQuery extends PageQuery {
  /** several states, comma-separated; default: held and quarantined */
  state?: string;
}

export type IntakePage = Page<IntakeRow>;

export interface IntakeRef {
  intakeId: string;
}
