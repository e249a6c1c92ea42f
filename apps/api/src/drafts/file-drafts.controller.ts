import { Body, Controller, Delete, Get, HttpCode, Param, ParseEnumPipe, Put } from '@nestjs/common';
import type { DraftView, FileDrafts } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { AbandonDraft } from './commands/abandon-draft.js';
import { KeepDraft } from './commands/keep-draft.js';
import { placeOf } from './draft-place.js';
import { DraftQueries } from './draft.queries.js';
import { DraftDto } from './drafts.dto.js';

type FileDraftKind = 'reply' | 'note';
const kindPipe = new ParseEnumPipe({ reply: 'reply', note: 'note' });

/** Replies and notes not yet sent. Each writing carries the revision it was typed over (`DraftBody.base`). */
@Controller('tickets/:number/drafts')
@Access('readers')
export class FileDraftsController {
  constructor(
    private readonly drafts: DraftQueries,
    private readonly keepDraft: KeepDraft,
    private readonly abandonDraft: AbandonDraft,
  ) {}

  @Get()
  @Answer('FileDrafts')
  list(@Param('number') number: string, @CurrentActor() actor: SignedIn): Promise<FileDrafts> {
    return this.drafts.ofFile(number, actor);
  }

  @Put(':kind')
  @Takes('DraftBody')
  @Answer('DraftView')
  keep(
    @Param('number') number: string,
    @Param('kind', kindPipe) kind: FileDraftKind,
    @Body() body: DraftDto,
    @CurrentActor() actor: SignedIn,
  ): Promise<DraftView> {
    return this.keepDraft.execute((tx) => placeOf(tx, number, actor.accountId, kind), body);
  }

  @Delete(':kind')
  @HttpCode(204)
  abandon(
    @Param('number') number: string,
    @Param('kind', kindPipe) kind: FileDraftKind,
    @CurrentActor() actor: SignedIn,
  ): Promise<void> {
    return this.abandonDraft.execute((tx) => placeOf(tx, number, actor.accountId, kind));
  }
}
