import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { paths } from '@parvis/contract';
import type { Request, Response } from 'express';
import { Log } from './platform/log/log.js';
import { ProblemFilter } from './platform/problems/problem.filter.js';
import { PortalPages } from './portal/index.js';

/** Refusals: a page for a person, problem+json for a program. */
@Catch()
export class AnswerFilter implements ExceptionFilter {
  private readonly problems: ProblemFilter;

  constructor(private readonly app: NestExpressApplication) {
    this.problems = new ProblemFilter(app.get(Log));
  }

  catch(error: unknown, host: ArgumentsHost): unknown {
    const http = host.switchToHttp();
    return this.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
  }

  answer(error: unknown, request: Request, response: Response): unknown {
    if (isForAPerson(request)) return this.app.get(PortalPages).refuse(response, error);
    return this.problems.answer(error, response);
  }
}

/** A browser that shows a page says so; what fetches a file or speaks to the API gets problem+json. */
function isForAPerson(request: Request): boolean {
  // within a part of Express mounted under a prefix, `path` is what comes after it
  const path = request.baseUrl + request.path;
  const hasPages = !/^\/(api|console|open311|socket\.io)(\/|$)/.test(path) || path === paths.reports;
  return hasPages && (request.get('accept') ?? '').includes('text/html');
}
