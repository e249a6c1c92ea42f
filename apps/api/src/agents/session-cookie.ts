import { Injectable } from '@nestjs/common';
import type { SessionView } from '@parvis/contract';
import type { Response } from 'express';
import { Environment } from '../platform/config/environment.js';
import { Authenticate } from './authenticate.js';
import { SESSION_COOKIE } from './credential.js';
import type { OpenedSession } from './commands/open-session.js';
import { SessionQueries } from './session.queries.js';

/** What a browser is given for a session: no script reads it, no other site sends it. */
@Injectable()
export class SessionCookie {
  private readonly options: { httpOnly: true; sameSite: 'lax'; secure: boolean; path: '/' };

  constructor(
    environment: Environment,
    private readonly authenticate: Authenticate,
    private readonly sessions: SessionQueries,
  ) {
    const secure = environment.PARVIS_PUBLIC_URL?.startsWith('https:') ?? false;
    this.options = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  }

  async give(response: Response, { secret, expiresAt }: OpenedSession): Promise<SessionView> {
    response.cookie(SESSION_COOKIE, secret, { ...this.options, expires: expiresAt });
    const actor = await this.authenticate.headers({ cookie: `${SESSION_COOKIE}=${secret}` });
    return this.sessions.view(actor!);
  }

  takeBack(response: Response): void {
    response.clearCookie(SESSION_COOKIE, this.options);
  }
}
