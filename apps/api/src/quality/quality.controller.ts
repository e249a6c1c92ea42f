import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { DayTrend, OnTimeView } from '@parvis/contract';
import type { Response } from 'express';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, Asks } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { DayTrendQueries } from './day-trend.queries.js';
import { LedgerQueries } from './ledger.queries.js';
import { OnTimeQueries } from './on-time.queries.js';
import { OnTimeDto } from './quality.dto.js';

/** How promises are kept, of what the reader may see. */
@Controller('quality')
export class QualityController {
  constructor(
    private readonly onTime: OnTimeQueries,
    private readonly ledger: LedgerQueries,
    private readonly day: DayTrendQueries,
  ) {}

  @Get('on-time')
  @Access(['supervisor', 'quality'])
  @Asks('OnTimeQuery')
  @Answer('OnTimeView')
  rate(@Query() query: OnTimeDto, @CurrentActor() actor: SignedIn): Promise<OnTimeView> {
    return this.onTime.view(query, actor.accountId);
  }

  @Get('on-time/ledger.csv')
  @Access(['supervisor', 'quality'])
  @Asks('OnTimeQuery')
  async download(
    @Query() query: OnTimeDto,
    @CurrentActor() actor: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const { name, lines } = await this.ledger.lines(query, actor.accountId);
    response.attachment(name).type('text/csv; charset=utf-8');
    // half a file must not pass for a whole one: what fails under way breaks the connection off
    await pipeline(Readable.from(lines), response).catch(() => response.destroy());
  }

  @Get('day')
  @Access('readers')
  @Answer('DayTrend')
  trend(@CurrentActor() actor: SignedIn): Promise<DayTrend> {
    return this.day.today(actor.accountId, null);
  }
}
