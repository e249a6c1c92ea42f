import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { SessionView } from '@parvis/contract';
import type { Request, Response } from 'express';
import { Answer, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { sourceOf } from '../platform/security/source-of.js';
import { CurrentActor, type SignedIn } from './actor.js';
import { sessionCookie } from './credential.js';
import { SignIn } from './commands/sign-in.js';
import { SignOut } from './commands/sign-out.js';
import { SessionCookie } from './session-cookie.js';
import { SessionQueries } from './session.queries.js';
import { SignInDto } from './session.dto.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly sessions: SessionQueries,
  ) {}

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
    return this.cookie.give(
      response,
      await this.signIn.execute(body.email, body.password, sourceOf(request)),
    );
  }

  @Delete()
  @HttpCode(204)
  @Access('public')
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const secret = sessionCookie(request.headers.cookie);
    if (secret) await this.signOut.execute(secret);
    this.cookie.takeBack(response);
  }
}
