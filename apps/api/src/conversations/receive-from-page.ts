import type { Writing } from '../platform/database/unit-of-work.js';
import { attachPhotos, type KeptPhoto } from './attach-photos.js';

export interface PageMessage {
  id: string;
  ticketId: string;
  /** '' when the resident is nobody we know */
  fromName: string;
  fromAddress: string;
  subject: string;
  text: string;
  photos: readonly KeptPhoto[];
}

/** What a resident wrote on a page of ours: a message like any other, that no mail carried. */
export function receiveFromPage(tx: Writing, { photos, text, ...message }: PageMessage): void {
  tx.insert('message', {
    ...message,
    direction: 'in',
    channel: 'report',
    automatic: false,
    purpose: 'incoming',
    authorId: null,
    recipients: [],
    text,
    visibleText: text,
    html: null,
    rfcMessageId: `<${message.id}@page.invalid>`, // RFC 6761: no mail will ever answer it
    inReplyTo: null,
    referenceIds: [],
    contentHash: null,
    rawSha256: null,
    status: 'received',
    statusReason: null,
    date: tx.now,
    createdAt: tx.now,
    sentAt: null,
  });
  attachPhotos(tx, message.id, photos);
}
