import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { OrganisationModule } from '../organisation/index.js';
import { ConversationsModule, photoUploads } from '../conversations/index.js';
import { ReportsModule } from '../reports/index.js';
import { DraftSweeper } from './draft-sweeper.js';
import { Drafts } from './drafts.js';
import { FollowPage } from './follow-page.js';
import { FollowPagesController } from './follow-pages.controller.js';
import { PortalController } from './portal.controller.js';
import { OpenDraft } from './open-draft.pipe.js';
import { PhotoPagesController } from './photo-pages.controller.js';
import { PortalPages } from './portal-pages.js';
import { QuestionPagesController } from './question-pages.controller.js';
import { SendDraft } from './send-draft.js';
import { SendPagesController } from './send-pages.controller.js';

@Module({
  imports: [ConversationsModule, MulterModule.registerAsync(photoUploads), OrganisationModule, ReportsModule],
  controllers: [
    PortalController,
    FollowPagesController,
    // in this order: the last answers any other page of a draft
    PhotoPagesController,
    SendPagesController,
    QuestionPagesController,
  ],
  providers: [Drafts, DraftSweeper, FollowPage, OpenDraft, PortalPages, SendDraft],
  exports: [DraftSweeper, PortalPages],
})
export class PortalModule {}
