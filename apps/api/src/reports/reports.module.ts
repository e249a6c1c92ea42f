import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { ConversationsModule, photoUploads } from '../conversations/index.js';
import { TicketsModule } from '../tickets/index.js';
import { OpenReport } from './commands/open-report.js';
import { WithdrawReport } from './commands/withdraw-report.js';
import { WriteFromPage } from './commands/write-from-page.js';
import { FollowController } from './follow.controller.js';
import { FollowQueries } from './follow.queries.js';
import { ProofController } from './proof/proof.controller.js';
import { ProofOfWork } from './proof/proof-of-work.js';
import { ReportsController } from './reports.controller.js';
import { SourceLimit } from './source-limit.js';

/** What a resident does, for the doors that let him do it: these routes, and pages. */
const VERBS = [FollowQueries, OpenReport, ProofOfWork, SourceLimit, WithdrawReport, WriteFromPage];

@Module({
  imports: [ConversationsModule, MulterModule.registerAsync(photoUploads), TicketsModule],
  controllers: [FollowController, ProofController, ReportsController],
  providers: VERBS,
  exports: VERBS,
})
export class ReportsModule {}
