import { Controller, Get, Query } from '@nestjs/common';
import type { SettingsChangeView } from '@parvis/contract';
import { hasRole } from '@parvis/domain';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, Asks } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { ChangesDto } from './settings.dto.js';
import { SettingsQueries } from './settings.queries.js';

@Controller('settings/changes')
export class SettingsChangesController {
  constructor(private readonly settings: SettingsQueries) {}

  @Get()
  @Access(['supervisor', 'admin'])
  @Asks('SettingsChangesQuery')
  @Answer('SettingsChangeViews')
  index(@Query() { object }: ChangesDto, @CurrentActor() actor: SignedIn): Promise<SettingsChangeView[]> {
    return this.settings.changes(object ?? null, hasRole(actor, 'admin'));
  }
}
