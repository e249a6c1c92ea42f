import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  Post,
  Res,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import type { FollowView } from '@parvis/contract';
import type { Response } from 'express';
import { DevelopUploads, SweepUploads, withPhotos, type PhotoUpload } from '../conversations/index.js';
import { Answer, OncePerKey, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { ProblemError } from '../platform/problems/problem.js';
import { Access } from '../platform/security/access.js';
import { CreationKey, Idempotent, type RequestKey } from '../platform/security/idempotent.js';
import { RateLimiter, type RateLimit } from '../platform/security/rate-limiter.js';
import { FileStore } from '../platform/storage/file-store.js';
import { show } from '../platform/storage/show.js';
import { WithdrawReport } from './commands/withdraw-report.js';
import { WriteFromPage } from './commands/write-from-page.js';
import { FollowCodePipe } from './follow-code.pipe.js';
import { FollowDoor } from './follow-door.interceptor.js';
import { FollowQueries } from './follow.queries.js';
import { FormFields } from '../platform/problems/form-fields.interceptor.js';
import { FollowMessageDto } from './reports.dto.js';

/** Messages one page may bring: a conversation, not a flood into one file. */
const MESSAGES: RateLimit = {
  name: 'follow-message',
  points: 20,
  per: 3600,
  refusal: 'request/rate-limited',
};

/** The resident's page of a file. Its code is the whole right to it: nothing here asks who holds it. */
@Controller('follow/:code')
@Access('public')
@UseInterceptors(FollowDoor)
export class FollowController {
  constructor(
    private readonly follow: FollowQueries,
    private readonly writeFromPage: WriteFromPage,
    private readonly withdrawReport: WithdrawReport,
    private readonly developUploads: DevelopUploads,
    private readonly idempotent: Idempotent,
    private readonly limiter: RateLimiter,
    private readonly files: FileStore,
  ) {}

  @Get()
  @Answer('FollowView')
  view(@Param('code', FollowCodePipe) code: string): Promise<FollowView> {
    return this.follow.view(code);
  }

  @Get('photos/:id')
  async photo(
    @Param('code', FollowCodePipe) code: string,
    @Param('id', new IdPipe('follow/not-found')) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { sha256, size } = await this.follow.photo(code, id);
    show(response, this.files.stream(sha256), { type: 'image/jpeg', size });
  }

  /** `reopen` only says it aloud: whatever a resident writes on a closed file reopens it, as a mail of his does. */
  @Post('messages')
  @UseInterceptors(SweepUploads, FilesInterceptor('photos'), FormFields)
  @OncePerKey()
  @ApiConsumes('application/json', 'application/x-www-form-urlencoded', 'multipart/form-data')
  @Takes('FollowMessageBody')
  @Answer('FollowView', 201)
  async write(
    @Param('code', FollowCodePipe) code: string,
    @Body() { text = '' }: FollowMessageDto,
    @UploadedFiles() uploads: PhotoUpload[] | undefined,
    @CreationKey() key: RequestKey,
  ): Promise<FollowView> {
    if (text === '' && !uploads?.length) {
      throw new ProblemError('request/invalid', { fields: [{ path: 'text', rules: ['isDefined'] }] });
    }
    // a page there is: nobody has photos decoded for a code he made up
    await this.follow.view(code);
    await this.limiter.consume(MESSAGES, code);
    const photos = await this.developUploads.execute(uploads ?? []);
    await this.idempotent.run(code, withPhotos(key, photos), (tx) =>
      this.writeFromPage.within(tx, code, text, photos),
    );
    return this.follow.view(code);
  }

  @Delete()
  @Answer('FollowView')
  async withdraw(@Param('code', FollowCodePipe) code: string): Promise<FollowView> {
    await this.withdrawReport.execute(code);
    return this.follow.view(code);
  }
}
