import { decodeWords } from 'postal-mime';
import { sha256Of } from './content-hash.js';
import type { InlineImages } from './inline-images.js';
import type { MailLeaf } from './mime/body-parts.js';
import { firstField, parseHeaderBlock } from './mime/header-fields.js';
import { fileNameOf } from './mime/mime-part.js';
import type { MailAttachment } from './parsed-mail.js';
import { distinctFileNames, safeFileName } from './safe-file-name.js';

export const readAttachments = (leaves: MailLeaf[]): MailAttachment[] => {
  const distinct = distinctFileNames();
  return leaves.map(({ part, related }) => {
    const { bytes } = part;
    const type = part.type.value;
    const contentId = part.contentId?.slice(0, 500) ?? null;
    return {
      name: distinct(safeFileName(fileNameOf(part) ?? nameOfMessage(type, bytes), type)),
      type: type.slice(0, 127),
      contentId,
      inline:
        part.disposition.value === 'inline' ||
        (related && contentId !== null && part.disposition.value !== 'attachment'),
      size: bytes.length,
      sha256: sha256Of(bytes),
      // an own buffer: it changes threads without taking the rest of the mail along
      content: new Uint8Array(bytes),
    };
  });
};

/** A mail attached to a mail has no file name; its subject is what people know it by. */
const nameOfMessage = (type: string, bytes: Buffer): string | null => {
  if (type !== 'message/rfc822') return null;
  const subject = firstField(parseHeaderBlock(bytes.subarray(0, 16_384)), 'subject');
  return subject ? `${decodeWords(subject).replace(/[/\\]/g, '-').slice(0, 80)}.eml` : null;
};

export const inlineImagesOf = (attachments: MailAttachment[]): InlineImages =>
  new Map(attachments.flatMap((image) => (image.contentId ? [[image.contentId, image] as const] : [])));
