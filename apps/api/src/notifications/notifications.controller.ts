import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { outboxFileName } from '@parvis/channels';
import type { MessageRef, OutboxPage } from '@parvis/contract';
import type { Response } from 'express';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { MessageQueries } from '../conversations/index.js';
import { Answer, Asks } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { PageDto } from '../platform/problems/page.dto.js';
import { ProblemError } from '../platform/problems/problem.js';
import { Access } from '../platform/security/access.js';
import { download } from '../platform/storage/download.js';
import { ResendMessage } from './commands/resend-message.js';
import { MailOut } from './mail-out.js';
import { OutboxQueries } from './outbox.queries.js';

@Controller()
@Access('readers')
export class NotificationsController {
  constructor(
    private readonly resend: ResendMessage,
    private readonly outbox: OutboxQueries,
    private readonly messages: MessageQueries,
    private readonly mailOut: MailOut,
  ) {}

  @Put('messages/:id/delivery')
  @Answer('MessageRef')
  sendAgain(
    @Param('id', new IdPipe('message/not-found')) id: string,
    @CurrentActor() actor: SignedIn,
  ): Promise<MessageRef> {
    return this.resend.execute(id, actor);
  }

  @Get('outbox')
  @Asks('PageQuery')
  @Answer('OutboxPage')
  async index(@Query() { after, limit }: PageDto, @CurrentActor() actor: SignedIn): Promise<OutboxPage> {
    await this.ensureDemo();
    return this.outbox.page(actor.accountId, after, limit);
  }

  /** The mail as it would have left; seeded messages of the demo never were written. */
  @Get('outbox/:id')
  async mail(
    @Param('id', new IdPipe('message/not-found')) id: string,
    @CurrentActor() actor: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.ensureDemo();
    const { rfcMessageId } = await this.messages.visible(id, actor.accountId);
    const file = path.join(this.mailOut.outbox, outboxFileName(rfcMessageId));
    if (!existsSync(file)) throw new ProblemError('message/not-found');
    download(response, createReadStream(file), { name: `${id}.eml`, type: 'message/rfc822' });
  }

  private async ensureDemo(): Promise<void> {
    if (!(await this.outbox.isDemo())) throw new ProblemError('request/not-found');
  }
}
