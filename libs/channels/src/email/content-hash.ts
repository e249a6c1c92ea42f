import { createHash } from 'node:crypto';
import type { MailAddress } from './parsed-mail.js';

export interface HashedContent {
  from: MailAddress | null;
  /** as written when it cannot be read */
  date: Date | string;
  subject: string;
  text: string;
  html: string;
  /** of the attachments, in order */
  sha256: string[];
}

/**
 * Who, when, what: none of the fields a relay adds (Received, Delivered-To, DKIM…), nor the transfer encoding
 * it may change. Kept in the database as half of a key: another formula needs a migration.
 */
export const hashContent = ({ from, date, subject, text, html, sha256 }: HashedContent): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        from?.address.toLowerCase() ?? '',
        typeof date === 'string' ? date : date.toISOString(),
        subject,
        text.trimEnd(),
        html.trimEnd(),
        sha256,
      ]),
    )
    .digest('hex');

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
