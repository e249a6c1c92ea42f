import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { AgentsModule } from '../agents/index.js';
import { CommitmentsModule } from '../commitments/index.js';
import { ConversationsModule, photoUploads } from '../conversations/index.js';
import { ResidentsModule } from '../residents/index.js';
import { ChangeTicket } from './change-ticket.js';
import { PlacementController } from './placement.controller.js';
import { SearchModule } from '../search/index.js';
import { AddNote } from './commands/add-note.js';
import { AnnounceDate } from './commands/announce-date.js';
import { AssignTicket } from './commands/assign-ticket.js';
import { LogContact } from './commands/log-contact.js';
import { AttachToIncident } from './commands/attach-to-incident.js';
import { CloseTicket } from './commands/close-ticket.js';
import { DetachFromIncident } from './commands/detach-from-incident.js';
import { ForwardTicket } from './commands/forward-ticket.js';
import { MoveFiles } from './commands/move-files.js';
import { OpenTicket } from './commands/open-ticket.js';
import { PauseTicket } from './commands/pause-ticket.js';
import { QualifyTicket } from './commands/qualify-ticket.js';
import { ReopenTicket } from './commands/reopen-ticket.js';
import { ReplyToResident } from './commands/reply-to-resident.js';
import { ResolveTicket } from './commands/resolve-ticket.js';
import { ResumeTicket } from './commands/resume-ticket.js';
import { WakePromises } from './commands/wake-promises.js';
import { IncidentQueries } from './incident.queries.js';
import { IncidentsController } from './incidents.controller.js';
import { PromiseWaker } from './promise-waker.js';
import { TicketJobs } from './ticket-jobs.js';
import { TicketListQueries } from './ticket-list.queries.js';
import { TicketPageQueries } from './ticket-page.queries.js';
import { TicketStateController } from './ticket-state.controller.js';
import { TicketThreadController } from './ticket-thread.controller.js';
import { TicketSearchQueries } from './ticket-search.queries.js';
import { TicketsController } from './tickets.controller.js';
import { TimelineQueries } from './timeline.queries.js';

const COMMANDS = [
  AddNote,
  AnnounceDate,
  AssignTicket,
  AttachToIncident,
  CloseTicket,
  DetachFromIncident,
  ForwardTicket,
  LogContact,
  MoveFiles,
  OpenTicket,
  PauseTicket,
  QualifyTicket,
  ReopenTicket,
  ReplyToResident,
  ResolveTicket,
  ResumeTicket,
  WakePromises,
];

@Module({
  imports: [
    AgentsModule,
    CommitmentsModule,
    ConversationsModule,
    MulterModule.registerAsync(photoUploads),
    ResidentsModule,
    SearchModule,
  ],
  controllers: [
    IncidentsController,
    PlacementController,
    TicketsController,
    TicketStateController,
    TicketThreadController,
  ],
  providers: [
    ...COMMANDS,
    ChangeTicket,
    IncidentQueries,
    PromiseWaker,
    TicketJobs,
    TicketListQueries,
    TicketSearchQueries,
    TicketPageQueries,
    TimelineQueries,
  ],
  exports: [...COMMANDS, PromiseWaker, TicketJobs],
})
export class TicketsModule {}
