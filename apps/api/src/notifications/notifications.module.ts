import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { TicketsModule } from '../tickets/index.js';
import { WarningsModule } from '../warnings/index.js';
import { AcknowledgeReception } from './commands/acknowledge-reception.js';
import { AcknowledgeRegistration } from './commands/acknowledge-registration.js';
import { ChangeNoticeWords } from './commands/change-notice-words.js';
import { DeliverAccountMail } from './commands/deliver-account-mail.js';
import { DeliverDigest } from './commands/deliver-digest.js';
import { DeliverMessage } from './commands/deliver-message.js';
import { RecordDelivery } from './commands/record-delivery.js';
import { ResendMessage } from './commands/resend-message.js';
import { SendTrialMail } from './commands/send-trial-mail.js';
import { TellResident } from './commands/tell-resident.js';
import { DeliveryInvariants } from './delivery-invariants.js';
import { Enclosures } from './enclosures.js';
import { FileFactsOf } from './file-facts-of.js';
import { Receipt } from './receipt.js';
import { MailOut } from './mail-out.js';
import { ForwardingPreviewController } from './forwarding-preview.controller.js';
import { ForwardingPreviews } from './forwarding-previews.js';
import { NotificationJobs } from './notification-jobs.js';
import { NoticePreviews } from './notice-previews.js';
import { NoticeWordsController } from './notice-words.controller.js';
import { NoticeWordsQueries } from './notice-words.queries.js';
import { NotificationsController } from './notifications.controller.js';
import { OutboxQueries } from './outbox.queries.js';
import { Withholding } from './withholding.js';

@Module({
  imports: [AccountsModule, ConversationsModule, TicketsModule, WarningsModule],
  controllers: [NotificationsController, ForwardingPreviewController, NoticeWordsController],
  providers: [
    AcknowledgeReception,
    AcknowledgeRegistration,
    ChangeNoticeWords,
    DeliverAccountMail,
    DeliverDigest,
    DeliverMessage,
    DeliveryInvariants,
    Enclosures,
    FileFactsOf,
    Receipt,
    ForwardingPreviews,
    MailOut,
    NoticePreviews,
    NoticeWordsQueries,
    NotificationJobs,
    OutboxQueries,
    RecordDelivery,
    ResendMessage,
    SendTrialMail,
    TellResident,
    Withholding,
  ],
  exports: [AcknowledgeReception, AcknowledgeRegistration, NotificationJobs, RecordDelivery, SendTrialMail],
})
export class NotificationsModule {}
