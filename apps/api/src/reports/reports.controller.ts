import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Body, Controller, Post, Req, UploadedFiles, UseGuards, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import { paths, type ReportRef } from '@parvis/contract';
import type { Request } from 'express';
import { PublicUrl } from '../platform/config/public-url.js';
import { Answer, OncePerKey, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { CreationKey, Idempotent, type RequestKey } from '../platform/security/idempotent.js';
import { OpenReport } from './commands/open-report.js';
import { FormFields } from './form-fields.interceptor.js';
import { DevelopPhoto, type DevelopedPhoto } from './photos/develop-photo.js';
import type { PhotoUpload } from './photos/photo-upload.js';
import { ReportDto } from './reports.dto.js';
import { SourceLimit } from './source-limit.js';

/** Whoever has the key of a report made it: a telephone that changes networks in between is still the same sender. */
const ANYONE = 'public';

@Controller('reports')
export class ReportsController {
  constructor(
    private readonly limit: SourceLimit,
    private readonly idempotent: Idempotent,
    private readonly developPhoto: DevelopPhoto,
    private readonly openReport: OpenReport,
    private readonly publicUrl: PublicUrl,
  ) {}

  @Post()
  @Access('public')
  @UseGuards(SourceLimit)
  @UseInterceptors(FilesInterceptor('photos'), FormFields)
  @OncePerKey()
  @ApiConsumes('application/json', 'application/x-www-form-urlencoded', 'multipart/form-data')
  @Takes('ReportBody')
  @Answer('ReportRef', 201)
  async create(
    @Body() body: ReportDto,
    @UploadedFiles() uploads: PhotoUpload[] | undefined,
    @CreationKey() key: RequestKey,
    @Req() request: Request,
  ): Promise<ReportRef> {
    try {
      const { number, code, dueAt } = await this.limit.spend(request, async () => {
        const photos = await this.develop(uploads ?? []);
        let fresh = false;
        const result = await this.idempotent.run(ANYONE, withPhotos(key, photos), async (tx) => {
          const opened = await this.openReport.within(tx, body, photos);
          fresh = true;
          return opened;
        });
        return { fresh, result };
      });
      const followUrl = this.publicUrl.answering(request, paths.followPage(code));
      return { number, code, followUrl, dueAt };
    } finally {
      await Promise.all((uploads ?? []).map(({ path }) => rm(path, { force: true })));
    }
  }

  /** One after the other: a report waits for its own photos, not for everyone's. */
  private async develop(uploads: PhotoUpload[]): Promise<DevelopedPhoto[]> {
    const photos: DevelopedPhoto[] = [];
    for (const { path } of uploads) photos.push(await this.developPhoto.execute(path));
    return photos;
  }
}

/** Other photos are another report, whatever the fields say. */
const withPhotos = (key: RequestKey, photos: DevelopedPhoto[]): RequestKey => ({
  ...key,
  bodyHash: createHash('sha256')
    .update([key.bodyHash, ...photos.map(({ sentSha256 }) => sentSha256)].join(' '))
    .digest('hex'),
});
