import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import type { DraftView, EntryDraft } from '@parvis/contract';
import { WRITING_ROLES } from '@parvis/domain';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { AbandonDraft } from './commands/abandon-draft.js';
import { KeepDraft } from './commands/keep-draft.js';
import type { DraftPlace } from './draft-place.js';
import { DraftQueries } from './draft.queries.js';
import { DraftDto } from './drafts.dto.js';

/** The one new file an agent is typing in. */
@Controller('drafts/entry')
@Access(WRITING_ROLES)
export class EntryDraftController {
  constructor(
    private readonly drafts: DraftQueries,
    private readonly keepDraft: KeepDraft,
    private readonly abandonDraft: AbandonDraft,
  ) {}

  @Get()
  @Answer('EntryDraft')
  async show(@CurrentActor() { accountId }: SignedIn): Promise<EntryDraft> {
    return { draft: await this.drafts.ofEntry(accountId) };
  }

  @Put()
  @Takes('DraftBody')
  @Answer('DraftView')
  keep(@Body() body: DraftDto, @CurrentActor() { accountId }: SignedIn): Promise<DraftView> {
    return this.keepDraft.execute(async () => entryOf(accountId), body);
  }

  @Delete()
  @HttpCode(204)
  abandon(@CurrentActor() { accountId }: SignedIn): Promise<void> {
    return this.abandonDraft.execute(async () => entryOf(accountId));
  }
}

const entryOf = (accountId: string): DraftPlace => ({ accountId, ticketId: null, kind: 'entry' });
