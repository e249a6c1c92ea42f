import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestKey } from '../../platform/security/idempotent.js';
import { DevelopPhoto, type DevelopedPhoto } from './develop-photo.js';
import type { PhotoUpload } from './photo-upload.js';

/** Of one form: one after the other, so that it waits for its own photos, not for everyone's. */
@Injectable()
export class DevelopUploads {
  constructor(private readonly developPhoto: DevelopPhoto) {}

  /** @throws ProblemError `report/photo-…` for the first that is none */
  async execute(uploads: readonly PhotoUpload[]): Promise<DevelopedPhoto[]> {
    const photos: DevelopedPhoto[] = [];
    for (const { path } of uploads) photos.push(await this.developPhoto.execute(path));
    return photos;
  }
}

/** Other photos are another sending, whatever the fields say. */
export const withPhotos = (key: RequestKey, photos: readonly DevelopedPhoto[]): RequestKey => ({
  ...key,
  bodyHash: createHash('sha256')
    .update([key.bodyHash, ...photos.map(({ sentSha256 }) => sentSha256)].join(' '))
    .digest('hex'),
});
