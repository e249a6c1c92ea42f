import { Module } from '@nestjs/common';
import { ConversationsModule } from '../conversations/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { TicketsModule } from '../tickets/index.js';
import { FileMail } from './commands/file-mail.js';
import { FileParsedMail } from './commands/file-parsed-mail.js';
import { ReceiveAnswer } from './commands/receive-answer.js';
import { ReceiveMail } from './commands/receive-mail.js';
import { RequestByMail } from './commands/request-by-mail.js';
import { RetryIntake } from './commands/retry-intake.js';
import { FindThread } from './find-thread.js';
import { IntakeJobs } from './intake-jobs.js';
import { IntakeInvariants } from './intake-invariants.js';
import { IntakeController } from './intake.controller.js';
import { IntakeQueries } from './intake.queries.js';
import { MailboxTrialQueries } from './mailbox-trial.queries.js';
import { MailboxTrialsController } from './mailbox-trials.controller.js';
import { MailReader } from './mail-reader.js';
import { SmtpDoor } from './smtp-door.js';

@Module({
  imports: [ConversationsModule, NotificationsModule, OrganisationModule, TicketsModule],
  controllers: [IntakeController, MailboxTrialsController],
  providers: [
    FileMail,
    FileParsedMail,
    FindThread,
    IntakeInvariants,
    IntakeJobs,
    IntakeQueries,
    MailboxTrialQueries,
    MailReader,
    ReceiveAnswer,
    ReceiveMail,
    RequestByMail,
    RetryIntake,
    SmtpDoor,
  ],
  exports: [FileMail, IntakeJobs, ReceiveMail, SmtpDoor],
})
export class IntakeModule {}
