import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { CalendarSettings, PolicyLines, PolicySettings } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, ChangesVersion, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { AddCalendar } from './commands/add-calendar.js';
import { AddPolicy } from './commands/add-policy.js';
import { ChangeCalendar } from './commands/change-calendar.js';
import { ChangePolicy } from './commands/change-policy.js';
import { COMMON_LINES, RECEIPT } from './defaults/shipped-lines.js';
import { CalendarDto, PolicyDto } from './settings.dto.js';
import { SettingsQueries } from './settings.queries.js';

/** Calendars and policies: what promises are made of. An edit answers with how many still run on an older version. */
@Controller()
export class PromiseSettingsController {
  constructor(
    private readonly settings: SettingsQueries,
    private readonly addCalendar: AddCalendar,
    private readonly changeCalendar: ChangeCalendar,
    private readonly addPolicy: AddPolicy,
    private readonly changePolicy: ChangePolicy,
  ) {}

  @Get('calendars')
  @Access(['supervisor', 'admin'])
  @Answer('CalendarSettingsList')
  calendars(): Promise<CalendarSettings[]> {
    return this.settings.calendars();
  }

  @Post('calendars')
  @Access(['admin'])
  @Takes('CalendarBody')
  @Answer('CalendarSettings', 201)
  createCalendar(@Body() body: CalendarDto, @CurrentActor() actor: SignedIn): Promise<CalendarSettings> {
    return this.addCalendar.execute(body, actor);
  }

  @Put('calendars/:id')
  @Access(['admin'])
  @ChangesVersion()
  @Takes('CalendarBody')
  @Answer('CalendarSettings')
  async replaceCalendar(
    @Param('id', new IdPipe('calendar/not-found')) id: string,
    @Body() body: CalendarDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<CalendarSettings> {
    await this.changeCalendar.execute(id, body, actor, seen);
    return (await this.settings.calendars(id))[0]!;
  }

  @Get('policies')
  @Access(['supervisor', 'admin'])
  @Answer('PolicySettingsList')
  policies(): Promise<PolicySettings[]> {
    return this.settings.policies();
  }

  /** Lines of the shipped policies, for a town that stands: nothing is added to its own behind its back (ADR 0028). */
  @Get('policies/lines')
  @Access(['supervisor', 'admin'])
  @Answer('PolicyLines')
  shippedLines(): PolicyLines {
    return [RECEIPT, ...COMMON_LINES];
  }

  @Post('policies')
  @Access(['admin'])
  @Takes('PolicyBody')
  @Answer('PolicySettings', 201)
  createPolicy(@Body() body: PolicyDto, @CurrentActor() actor: SignedIn): Promise<PolicySettings> {
    return this.addPolicy.execute(body, actor);
  }

  @Put('policies/:id')
  @Access(['admin'])
  @ChangesVersion()
  @Takes('PolicyBody')
  @Answer('PolicySettings')
  async replacePolicy(
    @Param('id', new IdPipe('policy/not-found')) id: string,
    @Body() body: PolicyDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<PolicySettings> {
    await this.changePolicy.execute(id, body, actor, seen);
    return (await this.settings.policies(id))[0]!;
  }
}
