import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { OrganisationModule } from '../organisation/index.js';
import { photoUploads, ReportsModule } from '../reports/index.js';
import { DraftSweeper } from './draft-sweeper.js';
import { Drafts } from './drafts.js';
import { FollowPage } from './follow-page.js';
import { FollowPagesController } from './follow-pages.controller.js';
import { PortalController } from './portal.controller.js';
import { PortalPages } from './portal-pages.js';
import { ReportPagesController } from './report-pages.controller.js';
import { SendDraft } from './send-draft.js';

@Module({
  imports: [MulterModule.registerAsync(photoUploads), OrganisationModule, ReportsModule],
  controllers: [PortalController, ReportPagesController, FollowPagesController],
  providers: [Drafts, DraftSweeper, FollowPage, PortalPages, SendDraft],
  exports: [DraftSweeper, PortalPages],
})
export class PortalModule {}
