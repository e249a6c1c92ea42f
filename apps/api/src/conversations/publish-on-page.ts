import { newId } from '../platform/database/new-id.js';
import type { Writing } from '../platform/database/unit-of-work.js';

export interface Publication {
  ticketId: string;
  subject: string;
  purpose: 'answer' | 'question';
  author: { id: string | null; name: string };
  text: string;
}

/**
 * Writes a message on the page its resident opens with his code: it is there as soon as it is kept, so that no job
 * delivers it and nothing brings it back.
 *
 * @returns its id
 */
export function publishOnPage(
  tx: Writing,
  { ticketId, subject, purpose, author, text }: Publication,
): string {
  const id = newId();
  tx.insert('message', {
    id,
    ticketId,
    direction: 'out',
    channel: 'report',
    automatic: false,
    purpose,
    authorId: author.id,
    fromName: author.name,
    fromAddress: '',
    recipients: [],
    subject,
    text,
    visibleText: text,
    html: null,
    rfcMessageId: `<${id}@page.invalid>`, // RFC 6761: no mail will ever answer it
    inReplyTo: null,
    referenceIds: [],
    contentHash: null,
    rawSha256: null,
    status: 'delivered',
    statusReason: null,
    date: tx.now,
    createdAt: tx.now,
    sentAt: tx.now,
  });
  return id;
}
