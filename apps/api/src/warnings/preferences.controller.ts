import { Body, Controller, Get, Put } from '@nestjs/common';
import type { PreferencesView } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { ChooseMails } from './commands/choose-mails.js';
import { WarningQueries } from './warning.queries.js';
import { PreferencesDto } from './warnings.dto.js';

/** What one chooses for oneself; nobody else reads or changes it. */
@Controller('preferences')
@Access('account')
export class PreferencesController {
  constructor(
    private readonly queries: WarningQueries,
    private readonly chooseMails: ChooseMails,
  ) {}

  @Get()
  @Answer('PreferencesView')
  show(@CurrentActor() { accountId }: SignedIn): Promise<PreferencesView> {
    return this.queries.preferences(accountId);
  }

  @Put()
  @Takes('PreferencesView')
  @Answer('PreferencesView')
  choose(@Body() body: PreferencesDto, @CurrentActor() { accountId }: SignedIn): Promise<PreferencesView> {
    return this.chooseMails.execute(accountId, body);
  }
}
