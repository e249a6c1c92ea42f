import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { AgentsModule } from '../agents/index.js';
import { CommitmentsModule } from '../commitments/index.js';
import { ConversationsModule, photoUploads } from '../conversations/index.js';
import { ResidentsModule } from '../residents/index.js';
import { ChangeTicket } from './change-ticket.js';
import { PlacementController } from './placement.controller.js';
import { DraftsModule } from '../drafts/index.js';
import { SearchModule } from '../search/index.js';
import { AddNote } from './commands/add-note.js';
import { AnnounceDate } from './commands/announce-date.js';
import { AssignTicket } from './commands/assign-ticket.js';
import { FreeHands } from './commands/free-hands.js';
import { LogContact } from './commands/log-contact.js';
import { AttachToIncident } from './commands/attach-to-incident.js';
import { CloseTicket } from './commands/close-ticket.js';
import { DetachFromIncident } from './commands/detach-from-incident.js';
import { ForwardTicket } from './commands/forward-ticket.js';
import { MendHands } from './commands/mend-hands.js';
import { LinkTickets } from './commands/link-tickets.js';
import { MergeTicket } from './commands/merge-ticket.js';
import { UnmergeTicket } from './commands/unmerge-ticket.js';
import { MoveFiles } from './commands/move-files.js';
import { OpenTicket } from './commands/open-ticket.js';
import { PauseTicket } from './commands/pause-ticket.js';
import { QualifyTicket } from './commands/qualify-ticket.js';
import { RenewLease } from './commands/renew-lease.js';
import { ReopenTicket } from './commands/reopen-ticket.js';
import { ReplyToResident } from './commands/reply-to-resident.js';
import { ResolveTicket } from './commands/resolve-ticket.js';
import { ResumeTicket } from './commands/resume-ticket.js';
import { TakeNext } from './commands/take-next.js';
import { WakePromises } from './commands/wake-promises.js';
import { BulkController } from './bulk.controller.js';
import { BulkActs } from './bulk-acts.js';
import { EngagementQueries } from './engagement.queries.js';
import { EngagementsController } from './engagements.controller.js';
import { HandsKeeper } from './hands-keeper.js';
import { HandsQueries } from './hands.queries.js';
import { HandsWaker } from './hands-waker.js';
import { IncidentQueries } from './incident.queries.js';
import { IncidentsController } from './incidents.controller.js';
import { LinkQueries } from './link.queries.js';
import { MergesController } from './merges.controller.js';
import { PreviewQualification } from './qualification-preview.js';
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
  FreeHands,
  LogContact,
  MendHands,
  LinkTickets,
  MergeTicket,
  MoveFiles,
  OpenTicket,
  PauseTicket,
  QualifyTicket,
  RenewLease,
  ReopenTicket,
  ReplyToResident,
  ResolveTicket,
  ResumeTicket,
  TakeNext,
  UnmergeTicket,
  WakePromises,
];

@Module({
  imports: [
    AgentsModule,
    CommitmentsModule,
    ConversationsModule,
    DraftsModule,
    MulterModule.registerAsync(photoUploads),
    ResidentsModule,
    SearchModule,
  ],
  controllers: [
    BulkController,
    EngagementsController,
    IncidentsController,
    MergesController,
    PlacementController,
    TicketsController,
    TicketStateController,
    TicketThreadController,
  ],
  providers: [
    ...COMMANDS,
    BulkActs,
    ChangeTicket,
    EngagementQueries,
    HandsKeeper,
    HandsQueries,
    HandsWaker,
    IncidentQueries,
    LinkQueries,
    PreviewQualification,
    PromiseWaker,
    TicketJobs,
    TicketListQueries,
    TicketSearchQueries,
    TicketPageQueries,
    TimelineQueries,
  ],
  exports: [...COMMANDS, HandsKeeper, HandsQueries, HandsWaker, PromiseWaker, TicketJobs],
})
export class TicketsModule {}
