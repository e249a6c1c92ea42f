import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import type { WarningPage } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, Asks, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { PageDto } from '../platform/problems/page.dto.js';
import { Access } from '../platform/security/access.js';
import { ReadWarnings } from './commands/read-warnings.js';
import { WarningQueries } from './warning.queries.js';
import { WarningsReadDto } from './warnings.dto.js';

/** One's own: what one was told of promises near their end, and late. */
@Controller('warnings')
@Access('readers')
export class WarningsController {
  constructor(
    private readonly warnings: WarningQueries,
    private readonly read: ReadWarnings,
  ) {}

  @Get()
  @Asks('PageQuery')
  @Answer('WarningPage')
  index(@CurrentActor() actor: SignedIn, @Query() { after, limit }: PageDto): Promise<WarningPage> {
    return this.warnings.page(actor.accountId, after, limit);
  }

  @Put('reading')
  @HttpCode(204)
  @Takes('WarningsReadBody')
  readAll(@Body() { until }: WarningsReadDto, @CurrentActor() actor: SignedIn): Promise<void> {
    return this.read.until(new Date(until), actor.accountId);
  }

  @Put(':id/reading')
  @HttpCode(204)
  readOne(
    @Param('id', new IdPipe('warning/not-found')) id: string,
    @CurrentActor() actor: SignedIn,
  ): Promise<void> {
    return this.read.one(id, actor.accountId);
  }
}
