import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { QualificationPreview, TicketRef } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, ChangesVersion, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { LinkTickets } from './commands/link-tickets.js';
import { MergeTicket } from './commands/merge-ticket.js';
import { UnmergeTicket } from './commands/unmerge-ticket.js';
import { PreviewQualification } from './qualification-preview.js';
import { MergeTicketDto, QualifyTicketDto } from './tickets.dto.js';

/** What a file has to do with others, and what it would become. */
@Controller('tickets/:number')
@Access('readers')
export class MergesController {
  constructor(
    private readonly links: LinkTickets,
    private readonly mergeTicket: MergeTicket,
    private readonly unmergeTicket: UnmergeTicket,
    private readonly preview: PreviewQualification,
  ) {}

  @Post('qualification/preview')
  @HttpCode(200)
  @Takes('QualifyTicketBody')
  @Answer('QualificationPreview')
  qualification(
    @Param('number') number: string,
    @Body() body: QualifyTicketDto,
    @CurrentActor() actor: SignedIn,
  ): Promise<QualificationPreview> {
    return this.preview.execute(number, body, actor);
  }

  @Put('merge')
  @ChangesVersion()
  @Takes('MergeTicketBody')
  @Answer('TicketRef')
  merge(
    @Param('number') number: string,
    @Body() body: MergeTicketDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.mergeTicket.execute(number, body, actor, seen);
  }

  @Delete('merge')
  @ChangesVersion()
  @Answer('TicketRef')
  unmerge(
    @Param('number') number: string,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.unmergeTicket.execute(number, actor, seen);
  }

  @Put('links/:other')
  @Answer('TicketRef')
  link(
    @Param('number') number: string,
    @Param('other') other: string,
    @CurrentActor() actor: SignedIn,
  ): Promise<TicketRef> {
    return this.links.link(number, other, actor);
  }

  @Delete('links/:other')
  @Answer('TicketRef')
  unlink(
    @Param('number') number: string,
    @Param('other') other: string,
    @CurrentActor() actor: SignedIn,
  ): Promise<TicketRef> {
    return this.links.unlink(number, other, actor);
  }
}
