import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Environment } from '../config/environment.js';

/**
 * Headers of every answer; a fresh nonce each time for the few pages that carry scripts.
 * @param mapOrigins the only strangers our pages speak to, when the town set a map of theirs
 */
export function securityHeaders(mapOrigins: readonly string[]): RequestHandler[] {
  const nonce: RequestHandler = (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    next();
  };
  const policy = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [(_request, response) => nonceOf(response), "'strict-dynamic'"],
        styleSrc: ["'self'", (_request, response) => nonceOf(response)],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...mapOrigins],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:', ...mapOrigins],
        workerSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'sameorigin' },
    // the proxy in front knows whether there is TLS; on plain HTTP browsers ignore it
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  });
  return [nonce, policy];
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
