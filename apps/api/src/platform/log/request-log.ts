import { randomUUID } from 'node:crypto';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Metrics } from '../health/metrics.js';
import { Log, requestScope } from './log.js';

const GIVEN_ID = /^[\w-]{8,64}$/;

/** One line and one measure per request; its id comes from the proxy or is made here, and goes back in the answer. */
@Injectable()
export class RequestLog implements NestMiddleware {
  constructor(
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  use(request: Request, response: Response, next: NextFunction): void {
    const given = request.get('x-request-id');
    const requestId = given && GIVEN_ID.test(given) ? given : randomUUID();
    response.set('x-request-id', requestId);
    const started = performance.now();
    const scope = { requestId, statements: 0 };
    requestScope.run(scope, () => {
      response.once('finish', () => {
        const seconds = (performance.now() - started) / 1000;
        const route = routeOf(request);
        this.metrics.requests.observe(
          { method: request.method, route, status: response.statusCode },
          seconds,
        );
        const fields = {
          method: request.method,
          route,
          status: response.statusCode,
          ms: Math.round(seconds * 1000),
          statements: scope.statements,
        };
        if (response.statusCode >= 500) this.log.warn('request', fields);
        else this.log.debug('request', fields);
      });
      next();
    });
  }
}

/** the pattern, never the path: numbers and codes of files do not belong in logs */
const routeOf = (request: Request): string => {
  const route = (request as { route?: { path?: unknown } }).route?.path;
  return typeof route === 'string' ? route : request.path.startsWith('/console') ? '/console/*' : 'unmatched';
};
