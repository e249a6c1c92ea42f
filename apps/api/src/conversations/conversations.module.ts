import { Module } from '@nestjs/common';
import { MessageQueries } from './message.queries.js';
import { MessagesController } from './messages.controller.js';
import { DevelopPhoto } from './photos/develop-photo.js';
import { DevelopUploads } from './photos/develop-uploads.js';
import { ReplyAddress } from './reply-address.js';

@Module({
  controllers: [MessagesController],
  providers: [DevelopPhoto, DevelopUploads, MessageQueries, ReplyAddress],
  exports: [DevelopPhoto, DevelopUploads, MessageQueries, ReplyAddress],
})
export class ConversationsModule {}
