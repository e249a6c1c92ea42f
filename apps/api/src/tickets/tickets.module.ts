import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { AgentsModule } from '../agents/index.js';
import { ConversationsModule, photoUploads } from '../conversations/index.js';
import { ChangeTicket } from './change-ticket.js';
import { NumberInvariants } from './number-invariants.js';
import { PlacementController } from './placement.controller.js';
import { DraftsModule } from '../drafts/index.js';
import { SearchModule } from '../search/index.js';
import { AcknowledgeLateness } from './commands/acknowledge-lateness.js';
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
import { MendQueues } from './commands/mend-queues.js';
import { MergeTicket } from './commands/merge-ticket.js';
import { UnmergeTicket } from './commands/unmerge-ticket.js';
import { MoveFiles } from './commands/move-files.js';
import { OpenOnce } from './commands/open-once.js';
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
import { EngagementLineQueries } from './engagement-line.queries.js';
import { EngagementQueries } from './engagement.queries.js';
import { EngagementsController } from './engagements.controller.js';
import { HandsWaker } from './hands-waker.js';
import { IncidentQueries } from './incident.queries.js';
import { IncidentsController } from './incidents.controller.js';
import { MergesController } from './merges.controller.js';
import { PreviewQualification } from './qualification-preview.js';
import { PromiseWaker } from './promise-waker.js';
import { TicketInvariants } from './ticket-invariants.js';
import { TicketJobs } from './ticket-jobs.js';
import { QueueCountQueries } from './queue-count.queries.js';
import { TicketListQueries } from './ticket-list.queries.js';
import { TicketPageQueries } from './ticket-page.queries.js';
import { TicketStateController } from './ticket-state.controller.js';
import { TicketThreadController } from './ticket-thread.controller.js';
import { TicketSearchQueries } from './ticket-search.queries.js';
import { TicketsController } from './tickets.controller.js';
import { ReplanPromises } from './replans/replan-promises.js';
import { ReplanQueries } from './replans/replan.queries.js';
import { ReplansController } from './replans/replans.controller.js';
import { StartReplan } from './replans/start-replan.js';
import { StopReplan } from './replans/stop-replan.js';

const COMMANDS = [
  AcknowledgeLateness,
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
  MendQueues,
  LinkTickets,
  MergeTicket,
  MoveFiles,
  OpenTicket,
  PauseTicket,
  QualifyTicket,
  RenewLease,
  ReopenTicket,
  ReplanPromises,
  ReplyToResident,
  ResolveTicket,
  ResumeTicket,
  StartReplan,
  StopReplan,
  TakeNext,
  UnmergeTicket,
  WakePromises,
];

@Module({
  imports: [
    AgentsModule,
    ConversationsModule,
    DraftsModule,
    MulterModule.registerAsync(photoUploads),
    SearchModule,
  ],
  controllers: [
    BulkController,
    EngagementsController,
    IncidentsController,
    MergesController,
    PlacementController,
    ReplansController,
    TicketsController,
    TicketStateController,
    TicketThreadController,
  ],
  providers: [
    ...COMMANDS,
    BulkActs,
    ChangeTicket,
    EngagementLineQueries,
    EngagementQueries,
    QueueCountQueries,
    HandsWaker,
    IncidentQueries,
    NumberInvariants,
    OpenOnce,
    PreviewQualification,
    PromiseWaker,
    ReplanQueries,
    TicketInvariants,
    TicketJobs,
    TicketListQueries,
    TicketSearchQueries,
    TicketPageQueries,
  ],
  exports: [...COMMANDS, EngagementQueries, QueueCountQueries, HandsWaker, PromiseWaker, TicketJobs],
})
export class TicketsModule {}
