import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { SiteSettings } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, ChangesVersion, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { AddSite } from './commands/add-site.js';
import { ChangeSite } from './commands/change-site.js';
import { SiteDto } from './settings.dto.js';
import { SettingsQueries } from './settings.queries.js';

@Controller('sites')
export class SitesController {
  constructor(
    private readonly settings: SettingsQueries,
    private readonly add: AddSite,
    private readonly change: ChangeSite,
  ) {}

  @Get()
  @Access(['supervisor', 'admin'])
  @Answer('SiteSettingsList')
  index(): Promise<SiteSettings[]> {
    return this.settings.sites();
  }

  /** A name is taken once: sent twice, the second is told that it is there. */
  @Post()
  @Access(['admin'])
  @Takes('SiteBody')
  @Answer('SiteSettings', 201)
  create(@Body() body: SiteDto, @CurrentActor() actor: SignedIn): Promise<SiteSettings> {
    return this.add.execute(body, actor);
  }

  @Put(':id')
  @Access(['admin'])
  @ChangesVersion()
  @Takes('SiteBody')
  @Answer('SiteSettings')
  replace(
    @Param('id', new IdPipe('site/not-found')) id: string,
    @Body() body: SiteDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<SiteSettings> {
    return this.change.execute(id, body, actor, seen);
  }
}
