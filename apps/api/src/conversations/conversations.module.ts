import { Module } from '@nestjs/common';
import { MessageQueries } from './message.queries.js';
import { MessagesController } from './messages.controller.js';
import { ReplyAddress } from './reply-address.js';

@Module({
  controllers: [MessagesController],
  providers: [MessageQueries, ReplyAddress],
  exports: [MessageQueries, ReplyAddress],
})
export class ConversationsModule {}
