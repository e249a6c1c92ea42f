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
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import { PORTAL_RULES, REPORT_PHOTOS_MAX, type PortalRule } from '@parvis/contract';
import type { Response } from 'express';
import { ProblemError } from '../platform/problems/problem.js';
import { Access } from '../platform/security/access.js';
import { show } from '../platform/storage/show.js';
import { SweepUploads, type PhotoUpload } from '../conversations/index.js';
import { SourceLimit } from '../reports/index.js';
import { textOf, type Form } from './answers.js';
import { photosOf } from './draft-photos.js';
import { Drafts, type Draft } from './drafts.js';
import { OpenDraft } from './open-draft.pipe.js';
import { photoRule } from './photo-rules.js';
import { PortalFilter } from './portal.filter.js';
import { PortalPages } from './portal-pages.js';
import { isCorrecting, lead } from './steps.js';

/** The photos of a report being written. */
@Controller('signaler/:draft/photos')
@ApiExcludeController()
@UseFilters(PortalFilter)
export class PhotoPagesController {
  constructor(
    private readonly pages: PortalPages,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  @Access('public')
  async photos(
    @Param('draft', OpenDraft) draft: Draft,
    @Query() query: Form,
    @Res() response: Response,
  ): Promise<void> {
    const rule = PORTAL_RULES.find((known) => known === query.faute);
    await this.pages.send(
      response,
      {
        name: 'photos',
        draft: draft.token,
        photos: photosOf(draft),
        faults: rule ? [{ field: 'photos', rule }] : [],
        correcting: isCorrecting(query),
      },
      rule ? 400 : 200,
    );
  }

  /** Brings photos, or takes one away, and comes back to the page or goes on. */
  @Post()
  @Access('public')
  @UseGuards(SourceLimit)
  @UseInterceptors(SweepUploads, FilesInterceptor('photos'))
  async keepPhotos(
    @Param('draft', OpenDraft) draft: Draft,
    @Body() form: Form = {},
    @UploadedFiles() uploads: PhotoUpload[] = [],
    @Res() response: Response,
  ): Promise<void> {
    const { token } = draft;
    const correcting = isCorrecting(form);
    const removed = textOf(form, 'remove');
    if (removed) {
      await this.drafts.removePhoto(token, removed);
      return lead(response, token, 'photos', correcting);
    }
    const fault = await this.keep(draft, uploads);
    if (fault) return lead(response, token, 'photos', correcting, fault);
    if (textOf(form, 'stay')) return lead(response, token, 'photos', correcting);
    lead(response, token, correcting ? 'verifier' : 'contact');
  }

  @Get(':sha256')
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

  /** One after the other; the first that is none stops, those before it are kept. */
  private async keep({ token, photos }: Draft, uploads: PhotoUpload[]): Promise<PortalRule | null> {
    if (photos.length + uploads.length > REPORT_PHOTOS_MAX) return 'too-many';
    for (const { path } of uploads) {
      try {
        await this.drafts.addPhoto(token, path);
      } catch (error) {
        const rule = photoRule(error);
        if (!rule) throw error;
        return rule;
      }
    }
    return null;
  }
}
