import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { TicketPage, TicketRef, TicketView } from '@parvis/contract';
import { WRITING_ROLES } from '@parvis/domain';
import type { Response } from 'express';
import { CurrentActor, CurrentCaller, type Caller, type SignedIn } from '../agents/index.js';
import { Answer, Asks, OncePerKey, Takes } from '../platform/openapi/describe.js';
import { Access, ProvenLater } from '../platform/security/access.js';
import { CreationKey, Idempotent, type RequestKey } from '../platform/security/idempotent.js';
import { OpenOnce } from './commands/open-once.js';
import { TakeNext } from './commands/take-next.js';
import { TicketListQueries } from './ticket-list.queries.js';
import { TicketPageQueries } from './ticket-page.queries.js';
import { TicketSearchQueries } from './ticket-search.queries.js';
import { OpenTicketDto, TakeNextDto, TicketListDto } from './tickets.dto.js';

/** Reading files and opening them. What is appended is in `TicketThreadController`, changes in `TicketStateController`. */
@Controller('tickets')
export class TicketsController {
  constructor(
    private readonly idempotent: Idempotent,
    private readonly list: TicketListQueries,
    private readonly found: TicketSearchQueries,
    private readonly page: TicketPageQueries,
    private readonly open: OpenOnce,
    private readonly next: TakeNext,
  ) {}

  @Get()
  @Access('readers')
  @Asks('TicketListQuery')
  @Answer('TicketPage')
  index(@Query() query: TicketListDto, @CurrentActor() actor: SignedIn): Promise<TicketPage> {
    const { q } = query;
    return q?.trim()
      ? this.found.page({ ...query, q }, actor.accountId)
      : this.list.page(query, actor.accountId);
  }

  @Post('next')
  @Access(WRITING_ROLES)
  @OncePerKey()
  @Takes('TakeNextBody')
  @Answer('TicketRef')
  @ApiResponse({ status: 204, description: 'nothing is left' })
  async takeNext(
    @Body() body: TakeNextDto,
    @CurrentActor() actor: SignedIn,
    @CreationKey() key: RequestKey,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TicketRef | undefined> {
    const { taken } = await this.idempotent.run(actor.accountId, key, async (tx) => ({
      taken: await this.next.within(tx, body, actor),
    }));
    response.status(taken ? 200 : 204);
    return taken ?? undefined;
  }

  @Get(':number')
  @Access('readers')
  @Answer('TicketView')
  async show(
    @Param('number') number: string,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TicketView> {
    const view = await this.page.view(number, actor);
    response.set('etag', `"${view.version}"`);
    return view;
  }

  /** Whoever takes calls opens files for every service, also those he can't read. */
  @Post()
  @Access(WRITING_ROLES)
  @ProvenLater()
  @OncePerKey()
  @Takes('OpenTicketBody')
  @Answer('TicketRef', 201)
  create(
    @Body() body: OpenTicketDto,
    @CurrentCaller() caller: Caller,
    @CreationKey() key: RequestKey,
  ): Promise<TicketRef> {
    const receivedAt = body.receivedAt ? new Date(body.receivedAt) : undefined;
    const acknowledge = body.channel === 'web' && (body.resident?.emails?.length ?? 0) > 0;
    return this.open.execute({ ...body, receivedAt, acknowledge }, caller, key);
  }
}
