import type { Instant, Page } from './common.js';

export const MESSAGE_DIRECTIONS = ['in', 'out'] as const;
export type MessageDirection = (typeof MESSAGE_DIRECTIONS)[number];

/** Incoming messages are `received`; the others follow an outgoing one to its end. */
export const MESSAGE_STATUSES = [
  'received',
  'created',
  'sending',
  'sent',
  'delivered',
  'temporary-failure',
  'permanent-failure',
  'technical-failure',
] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** `GET /api/messages/{id}` */
export interface MessageView {
  id: string;
  ticketNumber: string;
  direction: MessageDirection;
  status: MessageStatus;
  statusReason: string | null;
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  subject: string;
  date: Instant;
  /** RFC 5322 Message-ID, angle brackets included */
  messageId: string;
  inReplyTo: string | null;
  text: string;
  visibleText: string;
  /** sanitised; null when the message had no HTML part. Shown only through `/api/messages/{id}/html` in a sandboxed frame */
  html: string | null;
  attachments: AttachmentView[];
}

export interface AttachmentView {
  id: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  url: string;
}

/** One line of the demo's « boîte d'envoi »: mail that would have left. */
export interface OutboxRow {
  messageId: string;
  ticketNumber: string;
  to: string;
  subject: string;
  status: MessageStatus;
  automatic: boolean;
  /** it can be looked at as it left, through `/api/messages/{id}/html` */
  hasHtml: boolean;
  at: Instant;
  /** the .eml as written */
  url: string;
}

export type OutboxPage = Page<OutboxRow>;
