import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { Environment } from '../config/environment.js';

const COMMON: HelmetOptions = {
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'sameorigin' },
  // the proxy in front knows whether there is TLS; on plain HTTP browsers ignore it
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
};
/** a report sent by a page without JavaScript is answered by a page */
const DATA = /^\/api\/(?!reports(?:\?|$))/;
const CLOSED = { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'self'"] };

/**
 * Headers of every answer; a fresh nonce each time for the few pages that carry scripts. What the API answers is no page:
 * its headers never change.
 * @param mapOrigins the only strangers our pages speak to, when the town set a map of theirs
 */
export function securityHeaders(mapOrigins: readonly string[]): RequestHandler {
  const page = pageHeaders(mapOrigins);
  const data = alwaysTheSame(
    helmet({
      ...COMMON,
      contentSecurityPolicy: { useDefaults: false, directives: { ...CLOSED, formAction: ["'none'"] } },
    }),
  );
  return (request, response, next) => {
    if (!DATA.test(request.url)) {
      response.locals.nonce = randomBytes(16).toString('base64');
      return page(request, response, next);
    }
    for (const [name, value] of data) response.setHeader(name, value);
    next();
  };
}

const pageHeaders = (mapOrigins: readonly string[]) =>
  helmet({
    ...COMMON,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...CLOSED,
        scriptSrc: [(_request, response) => nonceOf(response), "'strict-dynamic'"],
        styleSrc: ["'self'", (_request, response) => nonceOf(response)],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...mapOrigins],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:', ...mapOrigins],
        workerSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
      },
    },
  });

/** What a handler sets whoever asks, learned by asking it once: helmet takes fifteen steps for each answer, however short. */
function alwaysTheSame(handler: ReturnType<typeof helmet>): Map<string, string> {
  const headers = new Map<string, string>();
  const answer = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: () => undefined,
  };
  handler({} as IncomingMessage, answer as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return headers;
}

const nonceOf = (response: unknown): string =>
  `'nonce-${(response as { locals: { nonce: string } }).locals.nonce}'`;

/** Of the style's address and of those it takes its tiles from. */
export function mapOrigins({
  PARVIS_MAP_STYLE_URL: style,
  PARVIS_MAP_ORIGINS: others,
}: Environment): string[] {
  const own = style === undefined ? [] : [new URL(style).origin];
  return [...new Set([...own, ...(others?.split(',') ?? [])])];
}
