/** How a contact reached the town; the order is the one shown on screen. */
export const CHANNELS = [
  'email',
  'web',
  'phone',
  'desk',
  'letter',
  'chat',
  'sms',
  'report',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const TICKET_STATUSES = [
  'new',
  'open',
  'waiting-resident',
  'waiting-third-party',
  'resolved',
  'closed',
] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export const CLOSING_REASONS = [
  'done',
  'no-action',
  'forwarded',
  'duplicate',
  'refused',
  'abusive',
  'withdrawn',
  'not-a-request',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

const NOT_A_REQUEST = ['advertising', 'thanks', 'for-information', 'automatic', 'wrong-address'] as const;
const NO_ACTION = ['nothing-found', 'already-done', 'too-vague', 'unreachable', 'not-planned'] as const;
export type ClosingCause = (typeof NOT_A_REQUEST)[number] | (typeof NO_ACTION)[number];
export type QuickReason = Extract<ClosingReason, 'not-a-request' | 'no-action'>;

/** Why a file is put away in one key: said to colleagues, never to the resident. */
export const CLOSING_CAUSES: Record<QuickReason, readonly ClosingCause[]> = {
  'not-a-request': NOT_A_REQUEST,
  'no-action': NO_ACTION,
};

export const LEGAL_NATURES = ['information', 'report', 'request', 'complaint', 'appeal', 'opinion'] as const;
export type LegalNature = (typeof LEGAL_NATURES)[number];

/**
 * The ten watertight data families of a town's e-services (arrêté du 4 juillet 2013, RU-030).
 * An agent sees titles and contents of the sectors granted to him, and nothing of the others.
 */
export const SECTORS = [
  'taxation',
  'work-social',
  'health',
  'transport',
  'civil-status',
  'elected',
  'school-leisure',
  'economy-planning',
  'policing-roads',
  'user-relations',
] as const;
export type Sector = (typeof SECTORS)[number];

/** The file, as rules see it. Rows of the database carry more; nothing here depends on it. */
export interface Ticket {
  id: string;
  number: string;
  status: TicketStatus;
  closingReason: ClosingReason | null;
  sector: Sector;
  serviceId: string;
  siteId: string;
  topicId: string | null;
  assigneeId: string | null;
  /** name of the outside body a file closed by « réorienter » was handed over to (CRPA L114-2) */
  forwardedTo: string | null;
  /** the file this one was merged into: what is said of it is said there */
  mergedIntoId: string | null;
  /** while waiting: when the wait ends by itself */
  waitsUntil: Date | null;
  version: number;
}
