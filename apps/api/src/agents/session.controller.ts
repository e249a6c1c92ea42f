import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { SessionView } from '@parvis/contract';
import type { Request, Response } from 'express';
import { Environment } from '../platform/config/environment.js';
import { Answer, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { CurrentActor, type SignedIn } from './actor.js';
import { Authenticate, SESSION_COOKIE, sessionCookie } from './authenticate.js';
import { SignIn } from './commands/sign-in.js';
import { SignOut } from './commands/sign-out.js';
import { SessionQueries } from './session.queries.js';
import { SignInDto } from './session.dto.js';

@Controller('session')
export class SessionController {
  private readonly secure: boolean;

  constructor(
    environment: Environment,
    private readonly authenticate: Authenticate,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly sessions: SessionQueries,
  ) {
    this.secure = environment.PARVIS_PUBLIC_URL?.startsWith('https:') ?? false;
  }

  @Get()
  @Access('account')
  @Answer('SessionView')
  show(@CurrentActor() actor: SignedIn): Promise<SessionView> {
    return this.sessions.view(actor);
  }

  @Post()
  @HttpCode(200)
  @Access('public')
  @Takes('SignInBody')
  @Answer('SessionView')
  async open(
    @Body() body: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const { secret, expiresAt } = await this.signIn.execute(body.email, body.password, request.ip ?? '');
    response.cookie(SESSION_COOKIE, secret, { ...this.cookie(), expires: expiresAt });
    const actor = await this.authenticate.headers({ cookie: `${SESSION_COOKIE}=${secret}` });
    return this.sessions.view(actor!);
  }

  @Delete()
  @HttpCode(204)
  @Access('public')
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const secret = sessionCookie(request.headers.cookie);
    if (secret) await this.signOut.execute(secret);
    response.clearCookie(SESSION_COOKIE, this.cookie());
  }

  private cookie() {
    return { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' } as const;
  }
}
