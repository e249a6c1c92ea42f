import { createHash } from 'node:crypto';
import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
  Res,
  UploadedFiles,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { recognise } from '../platform/problems/problem.filter.js';
import { Access } from '../platform/security/access.js';
import { Idempotent } from '../platform/security/idempotent.js';
import { RateLimiter, type RateLimit } from '../platform/security/rate-limiter.js';
import { DevelopUploads, SweepUploads, withPhotos, type PhotoUpload } from '../conversations/index.js';
import {
  FollowCodePipe,
  FollowDoor,
  FollowQueries,
  WithdrawReport,
  WriteFromPage,
} from '../reports/index.js';
import { messageOf, textOf, type Form } from './answers.js';
import { FollowPage } from './follow-page.js';
import { photoRule } from './photo-rules.js';
import { PortalFilter } from './portal.filter.js';
import { PortalPages } from './portal-pages.js';

/** Messages one page may bring: a conversation, not a flood into one file. */
const MESSAGES: RateLimit = {
  name: 'portal-message',
  points: 20,
  per: 3600,
  refusal: 'request/rate-limited',
};
const DONE = { envoye: 'sent', ecrit: 'written', rouvert: 'reopened' } as const;

/** A resident's page of his file. Its code is the whole right to it. */
@Controller('suivi')
@ApiExcludeController()
@UseFilters(PortalFilter)
export class FollowPagesController {
  constructor(
    private readonly pages: PortalPages,
    private readonly page: FollowPage,
    private readonly follow: FollowQueries,
    private readonly writeFromPage: WriteFromPage,
    private readonly withdrawReport: WithdrawReport,
    private readonly developUploads: DevelopUploads,
    private readonly idempotent: Idempotent,
    private readonly limiter: RateLimiter,
  ) {}

  /** « J'ai un code » */
  @Post()
  @Access('public')
  async find(@Body() form: Form, @Res() response: Response): Promise<void> {
    const code = textOf(form, 'code').slice(0, 100);
    if (code !== '') return response.redirect(303, `/suivi/${encodeURIComponent(code)}`);
    await this.pages.send(
      response,
      { name: 'home', code: '', faults: [{ field: 'code', rule: 'required' }] },
      400,
    );
  }

  @Get()
  @Access('public')
  noCode(@Res() response: Response): void {
    response.redirect(303, '/');
  }

  @Get(':code')
  @Access('public')
  @UseInterceptors(FollowDoor)
  async view(
    @Param('code', FollowCodePipe) code: string,
    @Query() query: Form,
    @Res() response: Response,
  ): Promise<void> {
    const done = DONE[textOf(query, 'fait') as keyof typeof DONE] ?? null;
    await this.page.show(response, code, { done });
  }

  /** Whatever a resident writes on a closed file reopens it. */
  @Post(':code')
  @Access('public')
  @UseInterceptors(FollowDoor, SweepUploads, FilesInterceptor('photos'))
  async write(
    @Param('code', FollowCodePipe) code: string,
    @Body() form: Form | undefined,
    @UploadedFiles() uploads: PhotoUpload[] | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const { values, faults } = messageOf(form ?? {}, uploads?.length ?? 0);
    const { text } = values;
    if (faults.length > 0) return this.page.show(response, code, { faults, text });
    const { can } = await this.follow.view(code);
    await this.limiter.consume(MESSAGES, code);
    const photos = await this.developed(uploads ?? []);
    if (typeof photos === 'string') {
      return this.page.show(response, code, { faults: [{ field: 'photos', rule: photos }], text });
    }
    const key = textOf(form ?? {}, 'key').slice(0, 100) || null;
    const bodyHash = createHash('sha256').update(text).digest('hex');
    await this.idempotent.run(code, withPhotos({ key, route: 'POST /suivi', bodyHash }, photos), (tx) =>
      this.writeFromPage.within(tx, code, text, photos),
    );
    response.redirect(303, `/suivi/${code}?fait=${can.reopen ? 'rouvert' : 'ecrit'}`);
  }

  @Get(':code/retirer')
  @Access('public')
  @UseInterceptors(FollowDoor)
  async askToWithdraw(@Param('code', FollowCodePipe) code: string, @Res() response: Response): Promise<void> {
    const { number, subject, can } = await this.follow.view(code);
    if (!can.withdraw) return response.redirect(303, `/suivi/${code}`);
    await this.pages.send(response, { name: 'withdraw', code, number, subject });
  }

  @Post(':code/retirer')
  @Access('public')
  @UseInterceptors(FollowDoor)
  async withdraw(@Param('code', FollowCodePipe) code: string, @Res() response: Response): Promise<void> {
    try {
      await this.withdrawReport.execute(code);
    } catch (error) {
      // sent twice, or an agent was faster: his page says what became of it
      if (recognise(error)?.code !== 'ticket/already-closed') throw error;
    }
    response.redirect(303, `/suivi/${code}`);
  }

  private async developed(uploads: PhotoUpload[]) {
    try {
      return await this.developUploads.execute(uploads);
    } catch (error) {
      const rule = photoRule(error);
      if (!rule) throw error;
      return rule;
    }
  }
}
