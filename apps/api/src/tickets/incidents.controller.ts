import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { NEARBY_METRES, type IncidentView, type NearbyList, type TicketRef } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, Asks, ChangesVersion, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { AttachToIncident } from './commands/attach-to-incident.js';
import { DetachFromIncident } from './commands/detach-from-incident.js';
import { IncidentQueries } from './incident.queries.js';
import { AttachDto, NearbyDto } from './tickets.dto.js';

/** Files that tell of the same problem: those near one another, and those an agent put together. */
@Controller()
@Access('readers')
export class IncidentsController {
  constructor(
    private readonly queries: IncidentQueries,
    private readonly attach: AttachToIncident,
    private readonly detach: DetachFromIncident,
  ) {}

  @Get('tickets/:number/nearby')
  @Asks('NearbyQuestion')
  @Answer('NearbyList')
  nearby(
    @Param('number') number: string,
    @Query() { radius = NEARBY_METRES }: NearbyDto,
    @CurrentActor() actor: SignedIn,
  ): Promise<NearbyList> {
    return this.queries.near(number, actor.accountId, radius);
  }

  @Get('incidents/:id')
  @Answer('IncidentView')
  show(
    @Param('id', new IdPipe('incident/not-found')) id: string,
    @CurrentActor() actor: SignedIn,
  ): Promise<IncidentView> {
    return this.queries.view(id, actor.accountId);
  }

  @Put('tickets/:number/incident')
  @ChangesVersion()
  @Takes('AttachBody')
  @Answer('TicketRef')
  join(
    @Param('number') number: string,
    @Body() body: AttachDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.attach.execute(number, body.with, actor, seen);
  }

  @Delete('tickets/:number/incident')
  @ChangesVersion()
  @Answer('TicketRef')
  leave(
    @Param('number') number: string,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.detach.execute(number, actor, seen);
  }
}
