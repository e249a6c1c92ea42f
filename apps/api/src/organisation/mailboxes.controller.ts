import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { MailboxSettings } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, ChangesVersion, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { AddMailbox } from './commands/add-mailbox.js';
import { ChangeMailbox } from './commands/change-mailbox.js';
import { OrderMailboxes } from './commands/order-mailboxes.js';
import { MailboxDto, MailboxOrderDto } from './mailbox.dto.js';
import { SettingsQueries } from './settings.queries.js';

@Controller('mailboxes')
export class MailboxesController {
  constructor(
    private readonly settings: SettingsQueries,
    private readonly add: AddMailbox,
    private readonly change: ChangeMailbox,
    private readonly order: OrderMailboxes,
  ) {}

  @Get()
  @Access(['admin'])
  @Answer('MailboxSettingsList')
  index(): Promise<MailboxSettings[]> {
    return this.settings.mailboxes();
  }

  /** An address is taken once: sent twice, the second is told that it is there. */
  @Post()
  @Access(['admin'])
  @Takes('MailboxBody')
  @Answer('MailboxSettings', 201)
  create(@Body() body: MailboxDto, @CurrentActor() actor: SignedIn): Promise<MailboxSettings> {
    return this.add.execute(body, actor);
  }

  @Put('order')
  @Access(['admin'])
  @Takes('MailboxOrderBody')
  @Answer('MailboxSettingsList')
  async arrange(
    @Body() { ids }: MailboxOrderDto,
    @CurrentActor() actor: SignedIn,
  ): Promise<MailboxSettings[]> {
    await this.order.execute(ids, actor);
    return this.settings.mailboxes();
  }

  @Put(':id')
  @Access(['admin'])
  @ChangesVersion()
  @Takes('MailboxBody')
  @Answer('MailboxSettings')
  replace(
    @Param('id', new IdPipe('mailbox/not-found')) id: string,
    @Body() body: MailboxDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<MailboxSettings> {
    return this.change.execute(id, body, actor, seen);
  }
}
