import { Body, Controller, Delete, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { ResidentCard, ResidentMatches, ResidentRef } from '@parvis/contract';
import { WRITING_ROLES } from '@parvis/domain';
import type { Response } from 'express';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, ChangesVersion, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { CorrectResident } from './commands/correct-resident.js';
import { MergeResidents } from './commands/merge-residents.js';
import { PartResidents } from './commands/part-residents.js';
import { FindResidents } from './find-residents.js';
import { ResidentCardQueries } from './resident-card.queries.js';
import { MergeResidentDto, ResidentDto, ResidentSearchDto } from './residents.dto.js';

const Id = () => Param('id', new IdPipe('resident/not-found'));

/** Who someone is: for every agent who opens files, whatever the sector; of his files each sees his own sectors'. */
@Controller('residents')
@Access(WRITING_ROLES)
export class ResidentsController {
  constructor(
    private readonly residents: FindResidents,
    private readonly cards: ResidentCardQueries,
    private readonly correct: CorrectResident,
    private readonly merge: MergeResidents,
    private readonly part: PartResidents,
  ) {}

  @Get()
  @ApiQuery({ name: 'q', required: true })
  @Answer('ResidentMatches')
  async find(@Query() { q }: ResidentSearchDto): Promise<ResidentMatches> {
    return { items: await this.residents.matching(q) };
  }

  @Get(':id')
  @Answer('ResidentCard')
  async show(
    @Id() id: string,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ResidentCard> {
    const card = await this.cards.card(id, actor.accountId);
    response.set('etag', `"${card.version}"`);
    return card;
  }

  @Put(':id')
  @ChangesVersion()
  @Takes('ResidentBody')
  @Answer('ResidentRef')
  replace(
    @Id() id: string,
    @Body() body: ResidentDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<ResidentRef> {
    return this.correct.execute(id, body, actor, seen);
  }

  @Put(':id/merge')
  @ChangesVersion()
  @Takes('MergeResidentBody')
  @Answer('ResidentRef')
  join(
    @Id() id: string,
    @Body() body: MergeResidentDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<ResidentRef> {
    return this.merge.execute(id, body, actor, seen);
  }

  /** Needs no version: what is undone is the merge, whatever became of the card since. */
  @Delete(':id/merge')
  @Answer('ResidentRef')
  unjoin(@Id() id: string, @CurrentActor() actor: SignedIn): Promise<ResidentRef> {
    return this.part.execute(id, actor);
  }
}
