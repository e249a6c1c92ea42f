import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { PortalPage } from '@parvis/contract';
import type { Request, Response } from 'express';
import { recognise } from '../platform/problems/problem.filter.js';
import { textOf, type Form } from './answers.js';
import { FollowPage } from './follow-page.js';
import { AlreadySent } from './open-draft.pipe.js';
import { uploadRule } from './photo-rules.js';
import { PortalPages } from './portal-pages.js';
import { lead, leadTo } from './steps.js';

/** Refusals of the portal's routes are pages. */
@Catch()
export class PortalFilter implements ExceptionFilter {
  constructor(
    private readonly pages: PortalPages,
    private readonly followPage: FollowPage,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    if (error instanceof AlreadySent) return lead(response, error.token, 'envoye');
    const [, typed] = /^\/suivi\/([^/]+)$/.exec(request.path) ?? [];
    // what the form of photos brings is refused while it comes in, before its page can say so itself
    const rule = request.method === 'POST' ? uploadRule(error) : null;
    if (rule && /^\/signaler\/[\w-]+\/photos$/.test(request.path)) {
      leadTo(response, `${request.path}?faute=${rule}`);
      return;
    }
    if (rule && typed !== undefined) {
      const text = textOf((request.body ?? {}) as Form, 'text');
      return this.followPage
        .refusePhotos(response, decoded(typed), rule, text)
        .catch((failure) => this.pages.refuse(response, failure));
    }
    // a code that opens nothing is shown where it can be typed again
    if (typed !== undefined && recognise(error)?.code === 'follow/not-found') {
      const code = decoded(typed).slice(0, 100);
      const page: PortalPage = { name: 'home', code, faults: [{ field: 'code', rule: 'not-found' }] };
      return this.pages.send(response, page, 404).catch((failure) => this.pages.refuse(response, failure));
    }
    await this.pages.refuse(response, error);
  }
}

const decoded = (typed: string): string => {
  try {
    return decodeURIComponent(typed);
  } catch {
    return '';
  }
};
