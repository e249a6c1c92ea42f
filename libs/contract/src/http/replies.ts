import type { ReplyValues } from '@parvis/domain';
import type { Instant, Named } from './common.js';

export const REPLY_TITLE_MAX = 120;
export const REPLY_BODY_MAX = 10_000;

/** A réponse type, as its page in Réglages shows it. */
export interface ReplyTemplateView {
  id: string;
  title: string;
  body: string;
  /** null: of every service */
  service: Named | null;
  active: boolean;
  version: number;
  changedBy: string;
  changedAt: Instant;
  /** whether the reader may change it */
  mayChange: boolean;
}

export interface ReplyTemplateBody {
  title: string;
  body: string;
  /** slug or id; null: of every service */
  service: string | null;
  active?: boolean;
}

export interface ReplyTemplateVersion {
  version: number;
  title: string;
  body: string;
  active: boolean;
  changedBy: string;
  changedAt: Instant;
}

/** `GET /api/tickets/{number}/reply-templates`: those one may send on this file, and what fills them in. */
export interface TicketReplies {
  items: { id: string; title: string; body: string; service: Named | null }[];
  values: ReplyValues;
}

/** `POST /api/uploads?name=`, the bytes as the body: a file attached to what is being written, kept for a week. */
export interface UploadView {
  id: string;
  name: string;
  type: string;
  size: number;
}

export const UPLOAD_MAX_BYTES = 25 * 1024 * 1024;
/** of one message: with what base64 adds it stays under the fifty megabytes a mail may have */
export const UPLOADS_TOTAL_MAX_BYTES = 35 * 1024 * 1024;
export const UPLOADS_MAX = 20;
