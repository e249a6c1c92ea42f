import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { ContactRef, MotifView } from '@parvis/contract';
import { CHANNELS, WRITING_ROLES } from '@parvis/domain';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, OncePerKey, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { CreationKey, Idempotent, type RequestKey } from '../platform/security/idempotent.js';
import { CountInformation } from './commands/count-information.js';
import { UncountInformation } from './commands/uncount-information.js';
import { CountContactDto, MotifsDto } from './contacts.dto.js';
import { MotifQueries } from './motif.queries.js';

/** Contacts that need no file. Those of a file are counted by its own acts. */
@Controller('contacts')
@Access(WRITING_ROLES)
export class ContactsController {
  constructor(
    private readonly idempotent: Idempotent,
    private readonly countInformation: CountInformation,
    private readonly uncountInformation: UncountInformation,
    private readonly motifs: MotifQueries,
  ) {}

  @Post()
  @OncePerKey()
  @Takes('CountContactBody')
  @Answer('ContactRef', 201)
  count(
    @Body() body: CountContactDto,
    @CurrentActor() actor: SignedIn,
    @CreationKey() key: RequestKey,
  ): Promise<ContactRef> {
    return this.idempotent.run(actor.accountId, key, (tx) => this.countInformation.within(tx, body, actor));
  }

  /** Takes it back: by whom it was counted, within a quarter of an hour. */
  @Delete(':id')
  @HttpCode(204)
  async uncount(
    @Param('id', new IdPipe('contact/not-found')) id: string,
    @CurrentActor() actor: SignedIn,
  ): Promise<void> {
    await this.uncountInformation.execute(id, actor);
  }

  @Get('motifs')
  @ApiQuery({ name: 'channel', required: true, enum: CHANNELS })
  @Answer('MotifViews')
  frequent(@Query() { channel }: MotifsDto, @CurrentActor() actor: SignedIn): Promise<MotifView[]> {
    return this.motifs.frequent(channel, actor.accountId);
  }
}
