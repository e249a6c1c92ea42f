import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import type { AbsenceView, AgentAbsence } from '@parvis/contract';
import { Answer, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { AbsenceQueries } from './absence.queries.js';
import { AbsenceDto } from './absences.dto.js';
import { CurrentActor, type SignedIn } from './actor.js';
import { EndAbsence } from './commands/end-absence.js';
import { SetAbsence } from './commands/set-absence.js';

const agentId = new IdPipe('agent/not-found');

/** One absence an agent: his own, or set by his supervisor. */
@Controller('absences')
@Access('account')
export class AbsencesController {
  constructor(
    private readonly absences: AbsenceQueries,
    private readonly setAbsence: SetAbsence,
    private readonly endAbsence: EndAbsence,
  ) {}

  @Get()
  @Answer('AbsenceViews')
  list(): Promise<AbsenceView[]> {
    return this.absences.all();
  }

  @Get(':id')
  @Answer('AgentAbsence')
  show(@Param('id', agentId) id: string, @CurrentActor() actor: SignedIn): Promise<AgentAbsence> {
    return this.absences.of(id, actor);
  }

  @Put(':id')
  @Takes('AbsenceBody')
  @Answer('AgentAbsence')
  async set(
    @Param('id', agentId) id: string,
    @Body() body: AbsenceDto,
    @CurrentActor() actor: SignedIn,
  ): Promise<AgentAbsence> {
    await this.setAbsence.execute(id, body, actor);
    return this.absences.of(id, actor);
  }

  @Delete(':id')
  @Answer('AgentAbsence')
  async end(@Param('id', agentId) id: string, @CurrentActor() actor: SignedIn): Promise<AgentAbsence> {
    await this.endAbsence.execute(id, actor);
    return this.absences.of(id, actor);
  }
}
