import { rm } from 'node:fs/promises';
import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
  Req,
  Res,
  UploadedFiles,
  UseFilters,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  paths,
  PORTAL_RULES,
  REPORT_PHOTOS_MAX,
  type PortalFault,
  type PortalPage,
  type PortalRule,
} from '@parvis/contract';
import type { Request, Response } from 'express';
import { OrganisationQueries } from '../organisation/index.js';
import { PublicUrl } from '../platform/config/public-url.js';
import { recognise } from '../platform/problems/problem.filter.js';
import { ProblemError } from '../platform/problems/problem.js';
import { statusOf } from '../platform/problems/statuses.js';
import { Access } from '../platform/security/access.js';
import { RateLimiter, type RateLimit } from '../platform/security/rate-limiter.js';
import { sourceOf } from '../platform/security/source-of.js';
import { show } from '../platform/storage/show.js';
import { SourceLimit, type PhotoUpload } from '../reports/index.js';
import { descriptionOf, placeOf, textOf, whoOf, type Form } from './answers.js';
import { Drafts, type Draft } from './drafts.js';
import { PortalFilter } from './portal.filter.js';
import { PortalPages } from './portal-pages.js';
import { publicThemes, type PublicTheme } from './public-topics.js';
import { SendDraft } from './send-draft.js';

const NOTHING_WRONG: PortalFault[] = [];
/** Reports one address may begin: they cost a row for a day. */
const BEGUN: RateLimit = { name: 'portal-begin', points: 60, per: 3600, refusal: 'request/rate-limited' };

const PHOTO_RULES: Record<string, PortalRule> = {
  'report/photo-not-an-image': 'invalid',
  'report/photo-heic': 'heic',
  'report/photo-too-many-pixels': 'too-heavy',
  'report/photo-damaged': 'damaged',
};

type Step = 'theme' | 'motif' | 'lieu' | 'description' | 'photos' | 'contact' | 'verifier' | 'envoye';

/**
 * A report, one question a page, with plain forms: each answer is kept in the draft and leads on by a redirection, so
 * that neither « back » nor « reload » asks to send anything again. No cookie: the address of the page is the right to
 * it, so there is nothing another site could misuse, and an old browser that hides its origin is not turned away.
 */
@Controller('signaler')
@ApiExcludeController()
@UseFilters(PortalFilter)
export class ReportPagesController {
  constructor(
    private readonly pages: PortalPages,
    private readonly drafts: Drafts,
    private readonly sendDraft: SendDraft,
    private readonly organisation: OrganisationQueries,
    private readonly limiter: RateLimiter,
    private readonly publicUrl: PublicUrl,
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

  @Get(':draft/theme')
  @Access('public')
  async theme(@Param('draft') token: string, @Query() query: Form, @Res() response: Response): Promise<void> {
    const draft = await this.open(token, response);
    if (!draft) return;
    await this.pages.send(response, await this.themePage(draft, NOTHING_WRONG, isCorrecting(query)));
  }

  @Post(':draft/theme')
  @Access('public')
  async chooseTheme(
    @Param('draft') token: string,
    @Body() form: Form,
    @Res() response: Response,
  ): Promise<void> {
    const draft = await this.open(token, response);
    if (!draft) return;
    const theme = textOf(form, 'theme');
    const correcting = isCorrecting(form);
    if (!(await this.themes()).some(({ slug }) => slug === theme)) {
      const page = await this.themePage(draft, [{ field: 'theme', rule: 'required' }], correcting);
      return this.pages.send(response, page, 400);
    }
    await this.drafts.answer(token, { theme });
    lead(response, token, 'motif', correcting);
  }

  @Get(':draft/motif')
  @Access('public')
  async topic(@Param('draft') token: string, @Query() query: Form, @Res() response: Response): Promise<void> {
    const draft = await this.open(token, response);
    if (!draft) return;
    const theme = await this.themeOf(draft);
    if (!theme) return lead(response, token, 'theme', isCorrecting(query));
    await this.pages.send(response, topicPage(draft, theme, NOTHING_WRONG, isCorrecting(query)));
  }

  @Post(':draft/motif')
  @Access('public')
  async chooseTopic(
    @Param('draft') token: string,
    @Body() form: Form,
    @Res() response: Response,
  ): Promise<void> {
    const draft = await this.open(token, response);
    if (!draft) return;
    const theme = await this.themeOf(draft);
    const correcting = isCorrecting(form);
    if (!theme) return lead(response, token, 'theme', correcting);
    const topic = textOf(form, 'topic');
    if (!theme.topics.some(({ slug }) => slug === topic)) {
      const page = topicPage(draft, theme, [{ field: 'topic', rule: 'required' }], correcting);
      return this.pages.send(response, page, 400);
    }
    await this.drafts.answer(token, { topic });
    lead(response, token, correcting ? 'verifier' : 'lieu');
  }

  @Get(':draft/lieu')
  @Access('public')
  async place(@Param('draft') token: string, @Query() query: Form, @Res() response: Response): Promise<void> {
    const draft = await this.open(token, response);
    if (!draft) return;
    const address = draft.answers.address ?? '';
    await this.pages.send(response, { name: 'place', address, ...question(token, query) });
  }

  @Post(':draft/lieu')
  @Access('public')
  async tellPlace(
    @Param('draft') token: string,
    @Body() form: Form,
    @Res() response: Response,
  ): Promise<void> {
    if (!(await this.open(token, response))) return;
    const { values, faults } = placeOf(form);
    if (faults.length > 0)
      return this.pages.send(response, { name: 'place', ...values, ...question(token, form, faults) }, 400);
    await this.drafts.answer(token, values);
    lead(response, token, isCorrecting(form) ? 'verifier' : 'description');
  }

  @Get(':draft/description')
  @Access('public')
  async description(
    @Param('draft') token: string,
    @Query() query: Form,
    @Res() response: Response,
  ): Promise<void> {
    const draft = await this.open(token, response);
    if (!draft) return;
    const description = draft.answers.description ?? '';
    await this.pages.send(response, { name: 'description', description, ...question(token, query) });
  }

  @Post(':draft/description')
  @Access('public')
  async tellStory(
    @Param('draft') token: string,
    @Body() form: Form,
    @Res() response: Response,
  ): Promise<void> {
    if (!(await this.open(token, response))) return;
    const { values, faults } = descriptionOf(form);
    if (faults.length > 0) {
      const page: PortalPage = { name: 'description', ...values, ...question(token, form, faults) };
      return this.pages.send(response, page, 400);
    }
    await this.drafts.answer(token, values);
    lead(response, token, isCorrecting(form) ? 'verifier' : 'photos');
  }

  @Get(':draft/photos')
  @Access('public')
  async photos(
    @Param('draft') token: string,
    @Query() query: Form,
    @Res() response: Response,
  ): Promise<void> {
    const draft = await this.open(token, response);
    if (!draft) return;
    const rule = PORTAL_RULES.find((known) => known === query.faute);
    const faults: PortalFault[] = rule ? [{ field: 'photos', rule }] : NOTHING_WRONG;
    const page: PortalPage = { name: 'photos', photos: photosOf(draft), ...question(token, query, faults) };
    await this.pages.send(response, page, rule ? 400 : 200);
  }

  /** Brings photos, or takes one away, and comes back to the page or goes on. */
  @Post(':draft/photos')
  @Access('public')
  @UseGuards(SourceLimit)
  @UseInterceptors(FilesInterceptor('photos'))
  async keepPhotos(
    @Param('draft') token: string,
    @Body() form: Form | undefined,
    @UploadedFiles() uploads: PhotoUpload[] | undefined,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const draft = await this.open(token, response);
      if (!draft) return;
      const correcting = isCorrecting(form ?? {});
      const removed = textOf(form ?? {}, 'remove');
      if (removed) {
        await this.drafts.removePhoto(token, removed);
        return lead(response, token, 'photos', correcting);
      }
      const fault = await this.keep(draft, uploads ?? []);
      if (fault) {
        const again = `/signaler/${token}/photos?faute=${fault}${correcting ? '&modifier=1' : ''}`;
        return response.redirect(303, again);
      }
      if (textOf(form ?? {}, 'stay')) return lead(response, token, 'photos', correcting);
      lead(response, token, correcting ? 'verifier' : 'contact');
    } finally {
      await Promise.all((uploads ?? []).map(({ path }) => rm(path, { force: true })));
    }
  }

  @Get(':draft/photos/:sha256')
  @Access('public')
  async photo(
    @Param('draft') token: string,
    @Param('sha256') sha256: string,
    @Res() response: Response,
  ): Promise<void> {
    const { photos } = await this.drafts.open(token);
    const photo = photos.find((one) => one.sha256 === sha256);
    if (!photo) throw new ProblemError('request/not-found');
    show(response, this.drafts.photo(sha256), { type: 'image/jpeg', size: photo.size });
  }

  @Get(':draft/contact')
  @Access('public')
  async who(@Param('draft') token: string, @Query() query: Form, @Res() response: Response): Promise<void> {
    const draft = await this.open(token, response);
    if (!draft) return;
    await this.pages.send(response, { name: 'who', who: whoIn(draft), ...question(token, query) });
  }

  @Post(':draft/contact')
  @Access('public')
  async tellWho(@Param('draft') token: string, @Body() form: Form, @Res() response: Response): Promise<void> {
    if (!(await this.open(token, response))) return;
    const { values, faults } = whoOf(form);
    if (faults.length > 0)
      return this.pages.send(response, { name: 'who', who: values, ...question(token, form, faults) }, 400);
    await this.drafts.answer(token, values);
    lead(response, token, 'verifier');
  }

  @Get(':draft/verifier')
  @Access('public')
  async review(@Param('draft') token: string, @Res() response: Response): Promise<void> {
    const draft = await this.open(token, response);
    if (draft) await this.showReview(draft, response, null);
  }

  /** What can't be sent now is shown again with the reason: nothing typed is lost. */
  @Post(':draft/envoyer')
  @Access('public')
  async send(
    @Param('draft') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const draft = await this.open(token, response);
    if (!draft) return;
    if (missing(draft)) return lead(response, token, 'verifier');
    try {
      await this.sendDraft.execute(request, token);
    } catch (error) {
      const known = recognise(error);
      if (!known) throw error;
      response.set(known.headers);
      return this.showReview(draft, response, known);
    }
    lead(response, token, 'envoye');
  }

  @Get(':draft/envoyer')
  @Access('public')
  sendAgain(@Param('draft') token: string, @Res() response: Response): void {
    lead(response, token, 'verifier');
  }

  @Get(':draft/envoye')
  @Access('public')
  async sent(
    @Param('draft') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { sent } = await this.drafts.open(token);
    if (!sent) return lead(response, token, 'verifier');
    const followUrl = this.publicUrl.answering(request, paths.followPage(sent.code));
    await this.pages.send(response, { name: 'sent', ...sent, followUrl });
  }

  /** The draft, or null when it is sent and its number was shown instead. */
  private async open(token: string, response: Response): Promise<Draft | null> {
    const draft = await this.drafts.open(token);
    if (!draft.sent) return draft;
    lead(response, token, 'envoye');
    return null;
  }

  /** One after the other; the first that is none stops, those before it are kept. */
  private async keep({ token, photos }: Draft, uploads: PhotoUpload[]): Promise<PortalRule | null> {
    if (photos.length + uploads.length > REPORT_PHOTOS_MAX) return 'too-many';
    for (const { path } of uploads) {
      try {
        await this.drafts.addPhoto(token, path);
      } catch (error) {
        const rule = PHOTO_RULES[recognise(error)?.code ?? ''];
        if (!rule) throw error;
        return rule;
      }
    }
    return null;
  }

  private async showReview(draft: Draft, response: Response, problem: ProblemError | null): Promise<void> {
    const first = missing(draft);
    if (first) return lead(response, draft.token, first);
    const theme = await this.themeOf(draft);
    const topic = theme?.topics.find(({ slug }) => slug === draft.answers.topic);
    if (!theme || !topic) return lead(response, draft.token, 'theme');
    const page: PortalPage = {
      name: 'review',
      draft: draft.token,
      theme: theme.name === topic.name ? null : theme.name,
      topic: topic.name,
      address: draft.answers.address ?? '',
      description: draft.answers.description ?? '',
      photos: photosOf(draft),
      who: whoIn(draft),
      problem: problem?.code ?? null,
    };
    await this.pages.send(response, page, problem ? statusOf(problem.code) : 200);
  }

  private async themePage(draft: Draft, faults: PortalFault[], correcting: boolean): Promise<PortalPage> {
    const themes = (await this.themes()).map(({ slug, name }) => ({ slug, name }));
    const chosen = draft.answers.theme ?? null;
    return { name: 'theme', draft: draft.token, themes, chosen, faults, correcting };
  }

  private async themeOf({ answers }: Draft): Promise<PublicTheme | undefined> {
    return (await this.themes()).find(({ slug }) => slug === answers.theme);
  }

  private async themes(): Promise<PublicTheme[]> {
    return publicThemes(await this.organisation.topics());
  }
}

function topicPage(draft: Draft, theme: PublicTheme, faults: PortalFault[], correcting: boolean): PortalPage {
  const { slug, name, topics } = theme;
  const chosen = draft.answers.topic ?? null;
  return { name: 'topic', draft: draft.token, theme: { slug, name }, topics, chosen, faults, correcting };
}

const question = (draft: string, form: Form, faults = NOTHING_WRONG) => ({
  draft,
  faults,
  correcting: isCorrecting(form),
});

const isCorrecting = (form: Form): boolean => form.modifier === '1' || form.correcting === '1';

/** The first question that must have an answer and has none. */
function missing({ answers }: Draft): Step | null {
  if (!answers.theme) return 'theme';
  if (!answers.topic) return 'motif';
  if (!answers.address) return 'lieu';
  return answers.description ? null : 'description';
}

const whoIn = ({ answers: { name = '', email = '', phone = '' } }: Draft) => ({ name, email, phone });

const photosOf = ({ token, photos }: Draft) =>
  photos.map(({ sha256, width, height }) => ({ url: `/signaler/${token}/photos/${sha256}`, width, height }));

const lead = (response: Response, draft: string, to: Step, correcting = false): void =>
  response.redirect(303, `/signaler/${draft}/${to}${correcting ? '?modifier=1' : ''}`);
