import { Body, Controller, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { AccountLinkView, SessionView } from '@parvis/contract';
import type { Request, Response } from 'express';
import { CurrentActor, sessionCookie, SessionCookie, type SignedIn } from '../agents/index.js';
import { Answer, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { sourceOf } from '../platform/security/source-of.js';
import { AccountLinkDto, LinkPasswordDto, OwnPasswordDto, ResetRequestDto } from './accounts.dto.js';
import { AskReset } from './commands/ask-reset.js';
import { ChangeOwnPassword } from './commands/change-own-password.js';
import { SetPasswordByLink } from './commands/set-password-by-link.js';

/** How people come by a password. A link's token is 256 bits: it needs no count of tries. */
@Controller()
export class PasswordsController {
  constructor(
    private readonly askReset: AskReset,
    private readonly byLink: SetPasswordByLink,
    private readonly own: ChangeOwnPassword,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('password-resets')
  @HttpCode(204)
  @Access('public')
  @Takes('ResetRequestBody')
  forgotten(@Body() { email }: ResetRequestDto, @Req() request: Request): Promise<void> {
    return this.askReset.execute(email, sourceOf(request));
  }

  @Post('account-links')
  @HttpCode(200)
  @Access('public')
  @Takes('AccountLinkBody')
  @Answer('AccountLinkView')
  read(@Body() { token }: AccountLinkDto): Promise<AccountLinkView> {
    return this.byLink.read(token);
  }

  @Put('account-links/password')
  @Access('public')
  @Takes('LinkPasswordBody')
  @Answer('SessionView')
  async choose(
    @Body() { token, password }: LinkPasswordDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.cookie.give(response, await this.byLink.execute(token, password));
  }

  @Put('session/password')
  @HttpCode(204)
  @Access('account')
  @Takes('OwnPasswordBody')
  change(
    @Body() body: OwnPasswordDto,
    @CurrentActor() actor: SignedIn,
    @Req() request: Request,
  ): Promise<void> {
    return this.own.execute(body, actor, sessionCookie(request.headers.cookie) ?? null);
  }
}
