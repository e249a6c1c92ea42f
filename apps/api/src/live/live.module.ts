import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { ConsoleBroadcast } from './console-broadcast.js';
import { ConsoleGateway } from './console.gateway.js';

@Module({ imports: [AgentsModule], providers: [ConsoleBroadcast, ConsoleGateway] })
export class LiveModule {}
