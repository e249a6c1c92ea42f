import { REPORT_PHOTO_MAX_BYTES, REPORT_PHOTOS_MAX } from '@parvis/contract';
import { FileStore } from '../../platform/storage/file-store.js';

/** A file of a multipart form, on disk; its name and type are the sender's word and are not looked at. */
export interface PhotoUpload {
  path: string;
}

const FIELDS_MAX = 12;

/** Files go to the disk, not to the memory: five photos of twenty people at once are more than a small machine has. */
export const photoUploads = {
  inject: [FileStore],
  useFactory: async (files: FileStore) => ({
    dest: await files.incoming(),
    limits: {
      files: REPORT_PHOTOS_MAX,
      fileSize: REPORT_PHOTO_MAX_BYTES,
      fields: FIELDS_MAX,
      fieldSize: 64 * 1024,
      fieldNameSize: 100,
      fieldNestingDepth: 0,
      parts: FIELDS_MAX + REPORT_PHOTOS_MAX,
    },
  }),
};
