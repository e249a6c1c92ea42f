import { newId } from '../platform/database/new-id.js';
import type { Writing } from '../platform/database/unit-of-work.js';

/** A photo as we made it again: its bytes are in the file store. */
export interface KeptPhoto {
  sha256: string;
  size: number;
  width: number;
  height: number;
}

export function attachPhotos(tx: Writing, messageId: string, photos: readonly KeptPhoto[]): void {
  photos.forEach(({ sha256, size, width, height }, index) =>
    tx.insert('attachment', {
      id: newId(),
      messageId,
      // the sender's own names tell of his telephone, and of his life
      name: `photo-${index + 1}.jpg`,
      type: 'image/jpeg',
      sha256,
      size,
      width,
      height,
    }),
  );
}
