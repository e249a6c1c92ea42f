import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { ConsoleBroadcast } from './console-broadcast.js';
import { ConsoleGateway } from './console.gateway.js';
import { SessionWatch } from './session-watch.js';

@Module({ imports: [AgentsModule], providers: [ConsoleBroadcast, ConsoleGateway, SessionWatch] })
export class LiveModule {}
