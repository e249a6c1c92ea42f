import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { paths } from '@parvis/contract';
import type { Request, Response } from 'express';
import { OrganisationQueries } from '../organisation/index.js';
import { PublicUrl } from '../platform/config/public-url.js';
import { recognise } from '../platform/problems/problem.filter.js';
import type { ProblemError } from '../platform/problems/problem.js';
import { statusOf } from '../platform/problems/statuses.js';
import { Access } from '../platform/security/access.js';
import { textOf, type Form } from './answers.js';
import { photosOf } from './draft-photos.js';
import { Drafts, type Draft } from './drafts.js';
import { OpenDraft } from './open-draft.pipe.js';
import { PortalFilter } from './portal.filter.js';
import { PortalPages } from './portal-pages.js';
import { publicThemes } from './public-topics.js';
import { missingIn } from './questions/index.js';
import { placeIn } from './questions/place.js';
import { whoIn } from './questions/who.js';
import { SendDraft } from './send-draft.js';
import { lead, leadTo } from './steps.js';

/** The end of a report: read it again, send it, keep its number. */
@Controller('signaler/:draft')
@ApiExcludeController()
@UseFilters(PortalFilter)
export class SendPagesController {
  constructor(
    private readonly pages: PortalPages,
    private readonly drafts: Drafts,
    private readonly sendDraft: SendDraft,
    private readonly organisation: OrganisationQueries,
    private readonly publicUrl: PublicUrl,
  ) {}

  @Get('verifier')
  @Access('public')
  review(@Param('draft', OpenDraft) draft: Draft, @Res() response: Response): Promise<void> {
    return this.showReview(draft, response, null);
  }

  /** What can't be sent now is shown again with the reason: nothing typed is lost. */
  @Post('envoyer')
  @Access('public')
  async send(
    @Param('draft', OpenDraft) draft: Draft,
    @Body() form: Form | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (missingIn(draft.answers)) return lead(response, draft.token, 'verifier');
    try {
      await this.sendDraft.execute(request, draft.token, textOf(form ?? {}, 'altcha') || undefined);
    } catch (error) {
      const known = recognise(error);
      if (!known) throw error;
      response.set(known.headers);
      return this.showReview(draft, response, known);
    }
    lead(response, draft.token, 'envoye');
  }

  @Get('envoyer')
  @Access('public')
  sendAgain(@Param('draft') token: string, @Res() response: Response): void {
    lead(response, token, 'verifier');
  }

  @Get('envoye')
  @Access('public')
  async sent(
    @Param('draft') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { sent } = await this.drafts.open(token);
    if (!sent) return lead(response, token, 'verifier');
    const followUrl = this.publicUrl.answering(request, paths.followPage(sent.code));
    await this.pages.send(response, { name: 'sent', draft: token, ...sent, followUrl });
  }

  /** From a computer others use too. */
  @Post('effacer')
  @Access('public')
  async discard(@Param('draft') token: string, @Res() response: Response): Promise<void> {
    await this.drafts.discard(token);
    leadTo(response, '/');
  }

  private async showReview(draft: Draft, response: Response, problem: ProblemError | null): Promise<void> {
    const { token, answers } = draft;
    const first = missingIn(answers);
    if (first) return lead(response, token, first);
    const themes = publicThemes(await this.organisation.topics());
    const theme = themes.find(({ slug }) => slug === answers.theme);
    const topic = theme?.topics.find(({ slug }) => slug === answers.topic);
    if (!theme || !topic) return lead(response, token, 'theme');
    await this.pages.send(
      response,
      {
        name: 'review',
        draft: token,
        theme: theme.name === topic.name ? null : theme.name,
        topic: topic.name,
        place: placeIn(answers),
        description: answers.description ?? '',
        photos: photosOf(draft),
        who: whoIn(answers),
        problem: problem?.code ?? null,
        retryAfter: typeof problem?.details.retryAfter === 'number' ? problem.details.retryAfter : null,
        proof: problem?.code === 'report/proof-needed',
      },
      problem ? statusOf(problem.code) : 200,
    );
  }
}
