import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import type { AccountReferences, AccountSent, AccountSettings } from '@parvis/contract';
import type { Request } from 'express';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { PublicUrl } from '../platform/config/public-url.js';
import { Answer, ChangesVersion, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { AccountSettingsQueries } from './account-settings.queries.js';
import { AccountDto, NewAccountDto } from './accounts.dto.js';
import { ChangeAccount } from './commands/change-account.js';
import { DeactivateAccount } from './commands/deactivate-account.js';
import { InviteAccount } from './commands/invite-account.js';
import { ReactivateAccount } from './commands/reactivate-account.js';
import { SendLink } from './commands/send-link.js';

const accountId = new IdPipe('account/not-found');

@Controller('accounts')
@Access(['admin'])
export class AccountsController {
  constructor(
    private readonly accounts: AccountSettingsQueries,
    private readonly invite: InviteAccount,
    private readonly change: ChangeAccount,
    private readonly deactivate: DeactivateAccount,
    private readonly reactivate: ReactivateAccount,
    private readonly sendLink: SendLink,
    private readonly publicUrl: PublicUrl,
  ) {}

  @Get()
  @Answer('AccountSettingsList')
  index(): Promise<AccountSettings[]> {
    return this.accounts.all();
  }

  @Post()
  @Takes('NewAccountBody')
  @Answer('AccountSent', 201)
  async create(
    @Body() body: NewAccountDto,
    @CurrentActor() actor: SignedIn,
    @Req() request: Request,
  ): Promise<AccountSent> {
    const { id, path } = await this.invite.execute(body, actor);
    return this.sent(id, path, request);
  }

  @Put(':id')
  @ChangesVersion()
  @Takes('AccountBody')
  @Answer('AccountSettings')
  async replace(
    @Param('id', accountId) id: string,
    @Body() body: AccountDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<AccountSettings> {
    await this.change.execute(id, body, actor, seen);
    return this.accounts.one(id);
  }

  /** Numbers alone: how many files he has in hand is no content of theirs. */
  @Get(':id/references')
  @Answer('AccountReferences')
  references(@Param('id', accountId) id: string): Promise<AccountReferences> {
    return this.accounts.references(id);
  }

  @Put(':id/deactivation')
  @ChangesVersion()
  @Answer('AccountSettings')
  async putAside(
    @Param('id', accountId) id: string,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<AccountSettings> {
    await this.deactivate.execute(id, actor, seen);
    return this.accounts.one(id);
  }

  @Delete(':id/deactivation')
  @ChangesVersion()
  @Answer('AccountSettings')
  async takeUp(
    @Param('id', accountId) id: string,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<AccountSettings> {
    await this.reactivate.execute(id, actor, seen);
    return this.accounts.one(id);
  }

  @Post(':id/invitation')
  @HttpCode(200)
  @Answer('AccountSent')
  async inviteAgain(
    @Param('id', accountId) id: string,
    @CurrentActor() actor: SignedIn,
    @Req() request: Request,
  ): Promise<AccountSent> {
    return this.sent(id, await this.sendLink.execute(id, 'invitation', actor), request);
  }

  @Post(':id/reset')
  @HttpCode(200)
  @Answer('AccountSent')
  async reset(
    @Param('id', accountId) id: string,
    @CurrentActor() actor: SignedIn,
    @Req() request: Request,
  ): Promise<AccountSent> {
    return this.sent(id, await this.sendLink.execute(id, 'reset', actor), request);
  }

  /** A link that no mail takes along is told at the address its admin is at. */
  private async sent(id: string, path: string | null, request: Request): Promise<AccountSent> {
    const link = path && this.publicUrl.answering(request, path);
    return { account: await this.accounts.one(id), link };
  }
}
