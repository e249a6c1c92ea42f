import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { DayTrendQueries } from './day-trend.queries.js';
import { FoldHours } from './fold-hours.js';
import { HourFolder } from './hour-folder.js';
import { LedgerQueries } from './ledger.queries.js';
import { OnTimeQueries } from './on-time.queries.js';
import { QualityController } from './quality.controller.js';

/** How the town keeps its promises, in figures. */
@Module({
  imports: [AgentsModule],
  controllers: [QualityController],
  providers: [DayTrendQueries, FoldHours, HourFolder, LedgerQueries, OnTimeQueries],
  exports: [DayTrendQueries, HourFolder],
})
export class QualityModule {}
