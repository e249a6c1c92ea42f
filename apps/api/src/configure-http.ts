import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NotFoundException, RequestMethod } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { AnswerFilter } from './answer.filter.js';
import { PORTAL_FILES, PORTAL_PATHS } from './portal/index.js';
import { Environment } from './platform/config/environment.js';
import { validation } from './platform/problems/validation.js';
import { mapOrigins, securityHeaders } from './platform/security/content-security.js';
import { refuseOddBodies } from './platform/security/plain-body.js';
import { refuseCrossSite } from './platform/security/same-site.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const CONSOLE = path.resolve(here, '../../console/dist');
const OPENAPI = path.resolve(here, '../../../docs/api/openapi.json');

const JSON_MAX = '1mb';
/** where a page of plain forms sends them; a text of a report and its address, percent-encoded */
const FORMS = ['/api/reports', '/api/follow', '/signaler', '/suivi'];
const FORM_MAX = '100kb';

/** Everything of HTTP that is not a route: parsers and their limits, headers, errors, the console's files. */
export function configureHttp(app: NestExpressApplication): void {
  const environment = app.get(Environment);
  app.disable('x-powered-by');
  app.set('etag', false); // versions are ours, set by the routes that have one
  app.set('trust proxy', trustedProxies(environment.PARVIS_TRUST_PROXY));
  app.set('query parser', 'simple');
  app.use(securityHeaders(mapOrigins(environment)));
  app.use('/api', noStore, refuseCrossSite);
  app.use(FORMS, express.urlencoded({ extended: false, limit: FORM_MAX }));
  app.use(express.json({ limit: JSON_MAX, strict: true }), refuseOddBodies);
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new AnswerFilter(app));
  setApiPrefix(app);
  app.enableShutdownHooks();
  serveConsole(app);
  app.use(
    '/portail',
    express.static(PORTAL_FILES, { index: false, redirect: false, setHeaders: keepAssets }),
  );
  app.use('/api/openapi.json', (_request: Request, response: Response) =>
    response.type('json').sendFile(OPENAPI),
  );
}

/**
 * After the routes: what no route answers. Nest sees to it under its own prefix; elsewhere Express would answer in
 * HTML, with the stack of the error.
 */
export function answerTheRest(app: NestExpressApplication): void {
  const filter = new AnswerFilter(app);
  const answer = (error: unknown, request: Request, response: Response) =>
    filter.answer(error, request, response);
  app.use((request: Request, response: Response) => answer(new NotFoundException(), request, response));
  // four parameters: how Express knows a handler of errors
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) =>
    answer(error, request, response),
  );
}

/** Everything under /api, but for the three routes that say their whole path, and the residents' pages. */
export function setApiPrefix(app: NestExpressApplication): void {
  const whole = ['api/health', 'api/health/ready', 'metrics'];
  app.setGlobalPrefix('api', {
    exclude: [
      ...whole.map((route) => ({ path: route, method: RequestMethod.GET })),
      ...PORTAL_PATHS.map((route) => ({ path: route, method: RequestMethod.ALL })),
    ],
  });
}

/** A number counts hops; as a text Express would take `1` for the address 0.0.0.1. */
const trustedProxies = (setting: string | undefined): string | number | false =>
  setting !== undefined && /^\d+$/.test(setting) ? Number(setting) : (setting ?? false);

const noStore = (_request: Request, response: Response, next: () => void): void => {
  response.set('cache-control', 'no-store');
  next();
};

function serveConsole(app: NestExpressApplication): void {
  app.use(
    '/console',
    express.static(CONSOLE, {
      index: false,
      redirect: false,
      setHeaders: keepAssets,
    }),
  );
  const index = path.join(CONSOLE, 'index.html');
  const page = existsSync(index) ? readFileSync(index, 'utf8') : '';
  app.use('/console', (request: Request, response: Response, next: () => void) => {
    if (request.method !== 'GET' || path.extname(request.path) !== '') return next();
    const nonce = String(response.locals.nonce);
    response.set('cache-control', 'no-store').type('html').send(page.replaceAll('__CSP_NONCE__', nonce));
  });
}

/** Their names change with what they hold. */
function keepAssets(response: Response, file: string): void {
  if (file.includes(`${path.sep}assets${path.sep}`)) {
    response.set('cache-control', 'public, max-age=31536000, immutable');
  }
}
