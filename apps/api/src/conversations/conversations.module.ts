import { Module } from '@nestjs/common';
import { FileInvariants } from './file-invariants.js';
import { MessageQueries } from './message.queries.js';
import { MessagesController } from './messages.controller.js';
import { DevelopPhoto } from './photos/develop-photo.js';
import { DevelopUploads } from './photos/develop-uploads.js';
import { ReplyAddress } from './reply-address.js';

@Module({
  controllers: [MessagesController],
  providers: [DevelopPhoto, DevelopUploads, FileInvariants, MessageQueries, ReplyAddress],
  exports: [DevelopPhoto, DevelopUploads, MessageQueries, ReplyAddress],
})
export class ConversationsModule {}
