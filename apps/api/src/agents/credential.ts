import { secretHash } from '../platform/security/secrets.js';

export const SESSION_COOKIE = 'parvis_session';

export interface Headers {
  authorization?: string | undefined;
  cookie?: string | undefined;
}

/** A name for what a request identified itself with, of which nothing can be made: kept as long as a socket lives. */
export function credentialOf(headers: Headers): string {
  const bearer = bearerToken(headers.authorization);
  return bearer ? `bearer:${secretHash(bearer)}` : sessionCredential(sessionCookie(headers.cookie) ?? '');
}

export const sessionCredential = (cookie: string): string => `cookie:${secretHash(cookie)}`;

export const bearerToken = (header: string | undefined): string | undefined =>
  /^Bearer ([\w-]{20,200})$/i.exec(header ?? '')?.[1];

export const sessionCookie = (header: string | undefined): string | undefined =>
  header
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === SESSION_COOKIE)?.[1];
