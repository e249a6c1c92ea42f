import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import type { ServiceReferences, ServiceSettings } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, ChangesVersion, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { AddService } from './commands/add-service.js';
import { ChangeService } from './commands/change-service.js';
import { DeactivateService } from './commands/deactivate-service.js';
import { ReactivateService } from './commands/reactivate-service.js';
import { DeactivateServiceDto, ServiceDto } from './settings.dto.js';
import { SettingsQueries } from './settings.queries.js';

const id = () => new IdPipe('service/not-found');

@Controller('services')
export class ServicesController {
  constructor(
    private readonly settings: SettingsQueries,
    private readonly add: AddService,
    private readonly change: ChangeService,
    private readonly deactivate: DeactivateService,
    private readonly reactivate: ReactivateService,
  ) {}

  @Get()
  @Access(['supervisor', 'admin'])
  @Answer('ServiceSettingsList')
  index(): Promise<ServiceSettings[]> {
    return this.settings.services();
  }

  @Post()
  @Access(['admin'])
  @Takes('ServiceBody')
  @Answer('ServiceSettings', 201)
  create(@Body() body: ServiceDto, @CurrentActor() actor: SignedIn): Promise<ServiceSettings> {
    return this.add.execute(body, actor);
  }

  @Put(':id')
  @Access(['admin'])
  @ChangesVersion()
  @Takes('ServiceBody')
  @Answer('ServiceSettings')
  async replace(
    @Param('id', id()) serviceId: string,
    @Body() body: ServiceDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<ServiceSettings> {
    await this.change.execute(serviceId, body, actor, seen);
    return (await this.settings.services(serviceId))[0]!;
  }

  /** Numbers alone: how many files wait there is no content of theirs. */
  @Get(':id/references')
  @Access(['admin'])
  @Answer('ServiceReferences')
  references(@Param('id', id()) serviceId: string): Promise<ServiceReferences> {
    return this.settings.references(serviceId);
  }

  @Put(':id/deactivation')
  @Access(['admin'])
  @ChangesVersion()
  @Takes('DeactivateServiceBody')
  @Answer('ServiceSettings')
  async putAside(
    @Param('id', id()) serviceId: string,
    @Body() body: DeactivateServiceDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<ServiceSettings> {
    await this.deactivate.execute(serviceId, body, actor, seen);
    return (await this.settings.services(serviceId))[0]!;
  }

  @Delete(':id/deactivation')
  @Access(['admin'])
  @ChangesVersion()
  @Answer('ServiceSettings')
  async takeUp(
    @Param('id', id()) serviceId: string,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<ServiceSettings> {
    await this.reactivate.execute(serviceId, actor, seen);
    return (await this.settings.services(serviceId))[0]!;
  }
}
