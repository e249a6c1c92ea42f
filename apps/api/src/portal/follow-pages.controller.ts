import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Res, UseFilters, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { PortalFault } from '@parvis/contract';
import type { Response } from 'express';
import { recognise } from '../platform/problems/problem.filter.js';
import { Access } from '../platform/security/access.js';
import { Idempotent } from '../platform/security/idempotent.js';
import { RateLimiter, type RateLimit } from '../platform/security/rate-limiter.js';
import {
  FollowCodePipe,
  FollowDoor,
  FollowQueries,
  WithdrawReport,
  WriteFromPage,
} from '../reports/index.js';
import { messageOf, textOf, type Form } from './answers.js';
import { PortalFilter } from './portal.filter.js';
import { PortalPages } from './portal-pages.js';

/** Messages one page may bring: a conversation, not a flood into one file. */
const MESSAGES: RateLimit = {
  name: 'portal-message',
  points: 20,
  per: 3600,
  refusal: 'request/rate-limited',
};
const DONE = { ecrit: 'written', rouvert: 'reopened' } as const;

/** A resident's page of his file. Its code is the whole right to it. */
@Controller('suivi')
@ApiExcludeController()
@UseFilters(PortalFilter)
export class FollowPagesController {
  constructor(
    private readonly pages: PortalPages,
    private readonly follow: FollowQueries,
    private readonly writeFromPage: WriteFromPage,
    private readonly withdrawReport: WithdrawReport,
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
    await this.show(response, code, { done });
  }

  /** Whatever a resident writes on a closed file reopens it. */
  @Post(':code')
  @Access('public')
  @UseInterceptors(FollowDoor)
  async write(
    @Param('code', FollowCodePipe) code: string,
    @Body() form: Form,
    @Res() response: Response,
  ): Promise<void> {
    const { values, faults } = messageOf(form);
    if (faults.length > 0) return this.show(response, code, { faults, text: values.text });
    const { can } = await this.follow.view(code);
    await this.limiter.consume(MESSAGES, code);
    const key = textOf(form, 'key').slice(0, 100) || null;
    const bodyHash = createHash('sha256').update(values.text).digest('hex');
    await this.idempotent.run(code, { key, route: 'POST /suivi', bodyHash }, (tx) =>
      this.writeFromPage.within(tx, code, values.text),
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

  private async show(
    response: Response,
    code: string,
    {
      faults = [],
      text = '',
      done = null,
    }: { faults?: PortalFault[]; text?: string; done?: 'written' | 'reopened' | null },
  ): Promise<void> {
    const view = await this.follow.view(code);
    const page = { name: 'follow', code, key: randomUUID(), view, text, faults, done } as const;
    await this.pages.send(response, page, faults.length > 0 ? 400 : 200);
  }
}
