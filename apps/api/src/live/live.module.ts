import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { TicketsModule } from '../tickets/index.js';
import { ConsoleBroadcast } from './console-broadcast.js';
import { ConsoleGateway } from './console.gateway.js';
import { Presence } from './presence.js';
import { SessionWatch } from './session-watch.js';

@Module({
  imports: [AgentsModule, TicketsModule],
  providers: [ConsoleBroadcast, ConsoleGateway, Presence, SessionWatch],
})
export class LiveModule {}
