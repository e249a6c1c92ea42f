import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import type { ResolutionRef, TicketRef } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, ChangesVersion, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { AcknowledgeLateness } from './commands/acknowledge-lateness.js';
import { AnnounceDate } from './commands/announce-date.js';
import { AssignTicket } from './commands/assign-ticket.js';
import { CloseTicket } from './commands/close-ticket.js';
import { ForwardTicket } from './commands/forward-ticket.js';
import { PauseTicket } from './commands/pause-ticket.js';
import { QualifyTicket } from './commands/qualify-ticket.js';
import { ReopenTicket } from './commands/reopen-ticket.js';
import { ResolveTicket } from './commands/resolve-ticket.js';
import { ResumeTicket } from './commands/resume-ticket.js';
import {
  AcknowledgeDto,
  AnnounceDateDto,
  AssignTicketDto,
  CloseTicketDto,
  ForwardTicketDto,
  PauseTicketDto,
  QualifyTicketDto,
  ResolveTicketDto,
} from './tickets.dto.js';

/** A change of state is a noun of the file; each needs `If-Match`. */
@Controller('tickets/:number')
@Access('readers')
@ChangesVersion()
export class TicketStateController {
  constructor(
    private readonly acknowledgeLateness: AcknowledgeLateness,
    private readonly announceDate: AnnounceDate,
    private readonly assignTicket: AssignTicket,
    private readonly closeTicket: CloseTicket,
    private readonly forwardTicket: ForwardTicket,
    private readonly pauseTicket: PauseTicket,
    private readonly qualifyTicket: QualifyTicket,
    private readonly reopenTicket: ReopenTicket,
    private readonly resolveTicket: ResolveTicket,
    private readonly resumeTicket: ResumeTicket,
  ) {}

  @Put('qualification')
  @Takes('QualifyTicketBody')
  @Answer('TicketRef')
  qualify(
    @Param('number') number: string,
    @Body() body: QualifyTicketDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.qualifyTicket.execute(number, body, actor, seen);
  }

  @Put('assignment')
  @Takes('AssignTicketBody')
  @Answer('TicketRef')
  assign(
    @Param('number') number: string,
    @Body() body: AssignTicketDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.assignTicket.execute(number, body, actor, seen);
  }

  @Put('pause')
  @Takes('PauseTicketBody')
  @Answer('TicketRef')
  pause(
    @Param('number') number: string,
    @Body() body: PauseTicketDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.pauseTicket.execute(number, body, actor, seen);
  }

  @Delete('pause')
  @Answer('TicketRef')
  resume(
    @Param('number') number: string,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.resumeTicket.execute(number, actor, seen);
  }

  @Put('resolution')
  @Takes('ResolveTicketBody')
  @Answer('ResolutionRef')
  resolve(
    @Param('number') number: string,
    @Body() body: ResolveTicketDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<ResolutionRef> {
    return this.resolveTicket.execute(number, body, actor, seen);
  }

  @Put('announcement')
  @Takes('AnnounceDateBody')
  @Answer('TicketRef')
  announce(
    @Param('number') number: string,
    @Body() body: AnnounceDateDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.announceDate.execute(number, body, actor, seen);
  }

  @Put('acknowledgement')
  @Takes('AcknowledgeBody')
  @Answer('TicketRef')
  acknowledge(
    @Param('number') number: string,
    @Body() body: AcknowledgeDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.acknowledgeLateness.execute(number, body, actor, seen);
  }

  @Put('forwarding')
  @Takes('ForwardTicketBody')
  @Answer('TicketRef')
  forward(
    @Param('number') number: string,
    @Body() body: ForwardTicketDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.forwardTicket.execute(number, body, actor, seen);
  }

  @Put('closure')
  @Takes('CloseTicketBody')
  @Answer('TicketRef')
  close(
    @Param('number') number: string,
    @Body() body: CloseTicketDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.closeTicket.execute(number, body, actor, seen);
  }

  @Delete('closure')
  @Answer('TicketRef')
  reopen(
    @Param('number') number: string,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TicketRef> {
    return this.reopenTicket.execute(number, actor, seen);
  }
}
