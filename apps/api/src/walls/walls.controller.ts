import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { NewWallLink, WallFigures, WallLinkView } from '@parvis/contract';
import type { Request } from 'express';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, OncePerKey, Takes } from '../platform/openapi/describe.js';
import { PublicUrl } from '../platform/config/public-url.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { CreationKey, Idempotent, type RequestKey } from '../platform/security/idempotent.js';
import { MakeWallLink } from './commands/make-wall-link.js';
import { RevokeWallLink } from './commands/revoke-wall-link.js';
import { WallDoor } from './wall-door.js';
import { WallFiguresQueries } from './wall-figures.queries.js';
import { WallLinkQueries } from './wall-link.queries.js';
import { WallTokens } from './wall-tokens.js';
import { WallLinkDto } from './walls.dto.js';

/** Links of big screens, and what they show. */
@Controller()
export class WallsController {
  constructor(
    private readonly idempotent: Idempotent,
    private readonly links: WallLinkQueries,
    private readonly make: MakeWallLink,
    private readonly revoke: RevokeWallLink,
    private readonly door: WallDoor,
    private readonly figures: WallFiguresQueries,
    private readonly tokens: WallTokens,
    private readonly publicUrl: PublicUrl,
  ) {}

  @Get('walls')
  @Access(['supervisor'])
  @Answer('WallLinkViews')
  index(): Promise<WallLinkView[]> {
    return this.links.all();
  }

  /** The same key brings the same address again, for a day. */
  @Post('walls')
  @Access(['supervisor'])
  @OncePerKey()
  @Takes('WallLinkBody')
  @Answer('NewWallLink', 201)
  async create(
    @Body() body: WallLinkDto,
    @CurrentActor() actor: SignedIn,
    @CreationKey() key: RequestKey,
    @Req() request: Request,
  ): Promise<NewWallLink> {
    const link = await this.idempotent.run(actor.accountId, key, (tx) => this.make.within(tx, body, actor));
    return { ...link, url: this.publicUrl.answering(request, this.tokens.pageOf(link.id)) };
  }

  @Delete('walls/:id')
  @Access(['supervisor'])
  @HttpCode(204)
  async destroy(@Param('id', new IdPipe('wall/not-found')) id: string): Promise<void> {
    await this.revoke.execute(id);
  }

  @Get('wall')
  @Access('public')
  @Header('x-robots-tag', 'noindex, nofollow')
  @Answer('WallFigures')
  show(@Req() request: Request): Promise<WallFigures> {
    return this.door.pass(request, (token) => this.figures.of(token));
  }
}
