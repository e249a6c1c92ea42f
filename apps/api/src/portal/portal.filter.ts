import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { PortalPage, PortalRule } from '@parvis/contract';
import type { Request, Response } from 'express';
import { recognise } from '../platform/problems/problem.filter.js';
import { AlreadySent } from './open-draft.pipe.js';
import { PortalPages } from './portal-pages.js';
import { lead, leadTo } from './steps.js';

const UPLOAD_RULES: Record<string, PortalRule> = {
  'request/too-large': 'too-heavy',
  'request/invalid': 'too-many',
};

/** Refusals of the portal's routes are pages. */
@Catch()
export class PortalFilter implements ExceptionFilter {
  constructor(private readonly pages: PortalPages) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    if (error instanceof AlreadySent) return lead(response, error.token, 'envoye');
    // what the form of photos brings is refused while it comes in, before its page can say so itself
    const rule = UPLOAD_RULES[recognise(error)?.code ?? ''];
    if (rule && request.method === 'POST' && /^\/signaler\/[\w-]+\/photos$/.test(request.path)) {
      leadTo(response, `${request.path}?faute=${rule}`);
      return;
    }
    // a code that opens nothing is shown where it can be typed again
    const [, typed] = /^\/suivi\/([^/]+)$/.exec(request.path) ?? [];
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
