import { Module } from '@nestjs/common';
import { ConversationsModule } from '../conversations/index.js';
import { TicketsModule } from '../tickets/index.js';
import { AcknowledgeRegistration } from './commands/acknowledge-registration.js';
import { DeliverMessage } from './commands/deliver-message.js';
import { RecordDelivery } from './commands/record-delivery.js';
import { ResendMessage } from './commands/resend-message.js';
import { MailOut } from './mail-out.js';
import { NotificationJobs } from './notification-jobs.js';
import { NotificationsController } from './notifications.controller.js';
import { OutboxQueries } from './outbox.queries.js';

@Module({
  imports: [ConversationsModule, TicketsModule],
  controllers: [NotificationsController],
  providers: [
    AcknowledgeRegistration,
    DeliverMessage,
    MailOut,
    NotificationJobs,
    OutboxQueries,
    RecordDelivery,
    ResendMessage,
  ],
  exports: [AcknowledgeRegistration, NotificationJobs, RecordDelivery],
})
export class NotificationsModule {}
