import { Body, Controller, Post, Req, Res, UploadedFiles, UseGuards, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import { paths, type ReportRef } from '@parvis/contract';
import type { Request, Response } from 'express';
import { DevelopUploads, SweepUploads, withPhotos, type PhotoUpload } from '../conversations/index.js';
import { PublicUrl } from '../platform/config/public-url.js';
import { Answer, OncePerKey, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { CreationKey, Idempotent, type RequestKey } from '../platform/security/idempotent.js';
import { OpenReport } from './commands/open-report.js';
import { FormFields } from '../platform/problems/form-fields.interceptor.js';
import { ReportDto } from './reports.dto.js';
import { SourceLimit } from './source-limit.js';

/** Whoever has the key of a report made it: a telephone that changes networks in between is still the same sender. */
const ANYONE = 'public';

@Controller('reports')
export class ReportsController {
  constructor(
    private readonly limit: SourceLimit,
    private readonly idempotent: Idempotent,
    private readonly developUploads: DevelopUploads,
    private readonly openReport: OpenReport,
    private readonly publicUrl: PublicUrl,
  ) {}

  @Post()
  @Access('public')
  @UseGuards(SourceLimit)
  @UseInterceptors(SweepUploads, FilesInterceptor('photos'), FormFields)
  @OncePerKey()
  @ApiConsumes('application/json', 'application/x-www-form-urlencoded', 'multipart/form-data')
  @Takes('ReportBody')
  @Answer('ReportRef', 201)
  async create(
    @Body() body: ReportDto,
    @UploadedFiles() uploads: PhotoUpload[] | undefined,
    // a repeat has worked again, or need not have: it is the same report
    @CreationKey(['altcha']) key: RequestKey,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReportRef | undefined> {
    const { number, code, dueAt } = await this.limit.spend(request, body.altcha, async () => {
      const photos = await this.developUploads.execute(uploads ?? []);
      let fresh = false;
      const result = await this.idempotent.run(ANYONE, withPhotos(key, photos), async (tx) => {
        const opened = await this.openReport.within(tx, body, photos);
        fresh = true;
        return opened;
      });
      return { fresh, result };
    });
    if (wantsPage(request)) {
      // to be read again, reloaded and kept: the answer to a form is an address, not a page to send again
      response.redirect(303, `${paths.followPage(code)}?fait=envoye`);
      return undefined;
    }
    const followUrl = this.publicUrl.answering(request, paths.followPage(code));
    return { number, code, followUrl, dueAt };
  }
}

/** A form of a page, in a browser: it says that it would rather have HTML. */
const wantsPage = (request: Request): boolean => request.accepts(['json', 'html']) === 'html';
