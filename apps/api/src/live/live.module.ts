import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { TicketsModule } from '../tickets/index.js';
import { AgentsPresent } from './agents-present.js';
import { ConsoleBroadcast } from './console-broadcast.js';
import { ConsoleGateway } from './console.gateway.js';
import { Presence } from './presence.js';
import { PresenceController } from './presence.controller.js';
import { ProcessLink } from './process-link.js';
import { SessionWatch } from './session-watch.js';

@Module({
  imports: [AgentsModule, TicketsModule],
  controllers: [PresenceController],
  providers: [AgentsPresent, ConsoleBroadcast, ConsoleGateway, Presence, ProcessLink, SessionWatch],
})
export class LiveModule {}
