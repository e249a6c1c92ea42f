import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { AbandonDraft } from './commands/abandon-draft.js';
import { KeepDraft } from './commands/keep-draft.js';
import { DraftQueries } from './draft.queries.js';
import { EntryDraftController } from './entry-draft.controller.js';
import { FileDraftsController } from './file-drafts.controller.js';

@Module({
  imports: [AgentsModule],
  controllers: [EntryDraftController, FileDraftsController],
  providers: [AbandonDraft, DraftQueries, KeepDraft],
})
export class DraftsModule {}
