import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import type { KeptPhoto } from '../attach-photos.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { photoFormat } from './photo-format.js';
import { Slots } from './slots.js';

/** More than any telephone takes by itself; three times that many bytes are held while one is decoded. */
const PIXELS_MAX = 60_000_000;
/** of the longer side: enough to read a house number on a wide screen */
const SIDE_MAX = 2_048;
const SECONDS_MAX = 20;
/** libvips works in threads of its own, shared with disk and passwords: two leave them room */
const AT_ONCE = 2;

// what the first bytes did not announce must not find a decoder either
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
sharp.cache(false);
sharp.concurrency(1);

export interface DevelopedPhoto extends KeptPhoto {
  /** of the bytes as they came: what makes two sendings the same */
  sentSha256: string;
}

/**
 * Takes the pixels of a photo and nothing else: a new JPEG without the place it was taken at, without what was
 * hidden before, behind or beside the image. Kept in the file store before any row names it.
 */
@Injectable()
export class DevelopPhoto {
  private readonly slots = new Slots(AT_ONCE);

  constructor(private readonly files: FileStore) {}

  /** @throws ProblemError `report/photo-…` */
  execute(path: string): Promise<DevelopedPhoto> {
    return this.slots.run(async () => {
      const sent = await readFile(path);
      const format = photoFormat(sent);
      if (format === null) throw new ProblemError('report/photo-not-an-image');
      if (format === 'heic') throw new ProblemError('report/photo-heic');
      const { data, info } = await developed(sent);
      return {
        sentSha256: createHash('sha256').update(sent).digest('hex'),
        sha256: await this.files.keep(data),
        size: data.length,
        width: info.width,
        height: info.height,
      };
    });
  }
}

/** The first picture of an animation; upright before what says how to turn it is left out. */
async function developed(sent: Buffer) {
  try {
    return await sharp(sent, { limitInputPixels: PIXELS_MAX, failOn: 'truncated', sequentialRead: true })
      .autoOrient()
      .resize({ width: SIDE_MAX, height: SIDE_MAX, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .timeout({ seconds: SECONDS_MAX })
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    const tooMany = /pixel limit/i.test((error as Error).message);
    throw new ProblemError(tooMany ? 'report/photo-too-many-pixels' : 'report/photo-damaged');
  }
}
