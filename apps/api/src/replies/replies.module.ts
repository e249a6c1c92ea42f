import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { WriteReplyTemplate } from './commands/write-reply-template.js';
import { ReplyTemplateQueries } from './reply-template.queries.js';
import { ReplyTemplatesController } from './reply-templates.controller.js';

@Module({
  imports: [AgentsModule],
  controllers: [ReplyTemplatesController],
  providers: [ReplyTemplateQueries, WriteReplyTemplate],
})
export class RepliesModule {}
