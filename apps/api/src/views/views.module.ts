import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { ChangeView } from './commands/change-view.js';
import { RemoveView } from './commands/remove-view.js';
import { SaveView } from './commands/save-view.js';
import { ViewQueries } from './view.queries.js';
import { ViewsController } from './views.controller.js';

@Module({
  imports: [AgentsModule],
  controllers: [ViewsController],
  providers: [ChangeView, RemoveView, SaveView, ViewQueries],
})
export class ViewsModule {}
