import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Headers of every answer; a fresh nonce each time for the few pages that carry scripts. */
export function securityHeaders(): RequestHandler[] {
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
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        workerSrc: ["'self'"],
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
