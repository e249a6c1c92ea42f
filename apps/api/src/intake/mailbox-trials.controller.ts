import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { MailboxTrialView, MailTrialView } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { SendTrialMail } from '../notifications/index.js';
import { Answer } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { MailboxTrialQueries } from './mailbox-trial.queries.js';

const id = () => new IdPipe('mailbox/not-found');

/** « Essayer » a mailbox: what it last received, and whether mail leaves in its name. */
@Controller('mailboxes/:id/trial')
export class MailboxTrialsController {
  constructor(
    private readonly trials: MailboxTrialQueries,
    private readonly sendTrialMail: SendTrialMail,
  ) {}

  @Get()
  @Access(['admin'])
  @Answer('MailboxTrialView')
  show(@Param('id', id()) mailboxId: string): Promise<MailboxTrialView> {
    return this.trials.of(mailboxId);
  }

  @Post()
  @HttpCode(200)
  @Access(['admin'])
  @Answer('MailTrialView')
  send(@Param('id', id()) mailboxId: string, @CurrentActor() actor: SignedIn): Promise<MailTrialView> {
    return this.sendTrialMail.execute(mailboxId, actor);
  }
}
