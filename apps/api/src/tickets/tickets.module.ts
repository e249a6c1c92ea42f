import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { CommitmentsModule } from '../commitments/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { ResidentsModule } from '../residents/index.js';
import { ChangeTicket } from './change-ticket.js';
import { SearchModule } from '../search/index.js';
import { AddNote } from './commands/add-note.js';
import { AssignTicket } from './commands/assign-ticket.js';
import { LogContact } from './commands/log-contact.js';
import { CloseTicket } from './commands/close-ticket.js';
import { OpenTicket } from './commands/open-ticket.js';
import { PauseTicket } from './commands/pause-ticket.js';
import { QualifyTicket } from './commands/qualify-ticket.js';
import { ReopenTicket } from './commands/reopen-ticket.js';
import { ReplyToResident } from './commands/reply-to-resident.js';
import { ResolveTicket } from './commands/resolve-ticket.js';
import { ResumeTicket } from './commands/resume-ticket.js';
import { WakePromises } from './commands/wake-promises.js';
import { PromiseWaker } from './promise-waker.js';
import { TicketListQueries } from './ticket-list.queries.js';
import { TicketPageQueries } from './ticket-page.queries.js';
import { TicketStateController } from './ticket-state.controller.js';
import { TicketThreadController } from './ticket-thread.controller.js';
import { TicketSearchQueries } from './ticket-search.queries.js';
import { TicketsController } from './tickets.controller.js';
import { TimelineQueries } from './timeline.queries.js';

const COMMANDS = [
  AddNote,
  AssignTicket,
  CloseTicket,
  LogContact,
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
  imports: [AgentsModule, CommitmentsModule, ConversationsModule, ResidentsModule, SearchModule],
  controllers: [TicketsController, TicketStateController, TicketThreadController],
  providers: [
    ...COMMANDS,
    ChangeTicket,
    PromiseWaker,
    TicketListQueries,
    TicketSearchQueries,
    TicketPageQueries,
    TimelineQueries,
  ],
  exports: [...COMMANDS, PromiseWaker],
})
export class TicketsModule {}
