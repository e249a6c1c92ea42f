import { Body, Controller, Get, Put, Req } from '@nestjs/common';
import type { SetupView, TownSettings } from '@parvis/contract';
import type { Request } from 'express';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, ChangesVersion, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { ChangeTown } from './commands/change-town.js';
import { HideSetup } from './commands/hide-setup.js';
import { SettingsQueries } from './settings.queries.js';
import { SetupQueries } from './setup.queries.js';
import { SetupHiddenDto, TownDto } from './town.dto.js';

/** Who the town is, and how far it is from answering its first mail. */
@Controller()
export class TownController {
  constructor(
    private readonly settings: SettingsQueries,
    private readonly setup: SetupQueries,
    private readonly change: ChangeTown,
    private readonly hideSetup: HideSetup,
  ) {}

  @Get('town')
  @Access(['admin'])
  @Answer('TownSettings')
  town(): Promise<TownSettings> {
    return this.settings.town();
  }

  @Put('town')
  @Access(['admin'])
  @ChangesVersion()
  @Takes('TownBody')
  @Answer('TownSettings')
  describe(
    @Body() body: TownDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TownSettings> {
    return this.change.execute(body, actor, seen);
  }

  @Get('setup')
  @Access(['admin'])
  @Answer('SetupView')
  steps(@Req() request: Request): Promise<SetupView> {
    return this.setup.view(request);
  }

  @Put('setup/hidden')
  @Access(['admin'])
  @Takes('SetupHiddenBody')
  @Answer('SetupView')
  async hide(@Body() { hidden }: SetupHiddenDto, @Req() request: Request): Promise<SetupView> {
    await this.hideSetup.execute(hidden);
    return this.setup.view(request);
  }
}
