import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { ReplanPreview, ReplanView } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../../agents/index.js';
import { Answer, Asks, Takes } from '../../platform/openapi/describe.js';
import { IdPipe } from '../../platform/problems/id.pipe.js';
import { Access } from '../../platform/security/access.js';
import { CreationKey, type RequestKey } from '../../platform/security/idempotent.js';
import { ReplanQueries } from './replan.queries.js';
import { ReplanDto, ReplanPreviewDto, ReplansDto } from './replans.dto.js';
import { StartReplan } from './start-replan.js';
import { StopReplan } from './stop-replan.js';

/** Promises made under an older version of a calendar or a policy, and made to follow the last one. */
@Controller('replans')
export class ReplansController {
  constructor(
    private readonly queries: ReplanQueries,
    private readonly start: StartReplan,
    private readonly stop: StopReplan,
  ) {}

  @Get()
  @Access(['supervisor', 'admin'])
  @Asks('ReplansQuery')
  @Answer('ReplanList')
  list(@Query() query: ReplansDto): Promise<ReplanView[]> {
    return this.queries.last(query);
  }

  @Post('preview')
  @HttpCode(200)
  @Access(['admin'])
  @Takes('ReplanPreviewBody')
  @Answer('ReplanPreview')
  preview(@Body() body: ReplanPreviewDto, @CurrentActor() actor: SignedIn): Promise<ReplanPreview> {
    return this.queries.preview(body, actor.accountId);
  }

  @Post()
  @Access(['admin'])
  @Takes('ReplanBody')
  @Answer('ReplanView', 201)
  begin(
    @Body() body: ReplanDto,
    @CurrentActor() actor: SignedIn,
    @CreationKey() key: RequestKey,
  ): Promise<ReplanView> {
    return this.start.execute(body, actor, key);
  }

  @Delete(':id')
  @Access(['admin'])
  @Answer('ReplanView')
  end(@Param('id', new IdPipe('replan/not-found')) id: string): Promise<ReplanView> {
    return this.stop.execute(id);
  }
}
