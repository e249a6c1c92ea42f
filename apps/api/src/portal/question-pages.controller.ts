import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { PortalFault } from '@parvis/contract';
import type { Request, Response } from 'express';
import { OrganisationQueries, readArea } from '../organisation/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Access } from '../platform/security/access.js';
import { RateLimiter, type RateLimit } from '../platform/security/rate-limiter.js';
import { sourceOf } from '../platform/security/source-of.js';
import type { Form } from './answers.js';
import { Drafts, type Draft } from './drafts.js';
import { OpenDraft } from './open-draft.pipe.js';
import { PortalFilter } from './portal.filter.js';
import { PortalPages } from './portal-pages.js';
import { publicThemes } from './public-topics.js';
import { questionAt } from './questions/index.js';
import { isCorrecting, lead } from './steps.js';

/** Reports one address may begin: they cost a row for a day. */
const BEGUN: RateLimit = { name: 'portal-begin', points: 60, per: 3600, refusal: 'request/rate-limited' };

/**
 * A report, one question a page, with plain forms. No cookie: the address of the page is the right to it, so there is
 * nothing another site could misuse, and an old browser that hides its origin is not turned away.
 */
@Controller('signaler')
@ApiExcludeController()
@UseFilters(PortalFilter)
export class QuestionPagesController {
  constructor(
    private readonly pages: PortalPages,
    private readonly drafts: Drafts,
    private readonly organisation: OrganisationQueries,
    private readonly limiter: RateLimiter,
    private readonly work: UnitOfWork,
  ) {}

  @Get()
  @Access('public')
  danger(@Res() response: Response): Promise<void> {
    return this.pages.send(response, { name: 'danger' });
  }

  @Post()
  @Access('public')
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.limiter.consume(BEGUN, sourceOf(request));
    lead(response, await this.drafts.begin(), 'theme');
  }

  @Get(':draft/:step')
  @Access('public')
  async ask(
    @Param('draft', OpenDraft) draft: Draft,
    @Param('step') step: string,
    @Query() query: Form,
    @Res() response: Response,
  ): Promise<void> {
    await this.show(response, draft, step, { query });
  }

  /** What is refused is shown again as it was typed. */
  @Post(':draft/:step')
  @Access('public')
  async answer(
    @Param('draft', OpenDraft) draft: Draft,
    @Param('step') step: string,
    @Body() form: Form,
    @Res() response: Response,
  ): Promise<void> {
    const question = questionAt(step);
    const [themes, area] = await Promise.all([this.themes(), readArea(this.work)]);
    const { values, faults } = question.take(form, { answers: draft.answers, themes, area });
    if (faults.length > 0) {
      const answers = { ...draft.answers, ...values };
      return this.show(response, { ...draft, answers }, step, { query: form, faults });
    }
    await this.drafts.answer(draft.token, values);
    const correcting = isCorrecting(form);
    lead(response, draft.token, correcting ? question.thenWhenCorrecting : question.next, correcting);
  }

  private async show(
    response: Response,
    { token, answers }: Draft,
    step: string,
    { query, faults = [] }: { query: Form; faults?: PortalFault[] },
  ): Promise<void> {
    const correcting = isCorrecting(query);
    const themes = await this.themes();
    const page = questionAt(step).page({ token, answers, themes, faults, correcting, query });
    if (typeof page === 'string') return lead(response, token, page, correcting);
    await this.pages.send(response, page, faults.length > 0 ? 400 : 200);
  }

  private async themes() {
    return publicThemes(await this.organisation.topics());
  }
}
