import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { FoundDemoTown } from './found-demo-town.js';
import { SeedDemo } from './seed-demo.js';

@Module({
  imports: [AgentsModule],
  providers: [FoundDemoTown, SeedDemo],
  exports: [FoundDemoTown],
})
export class DemoModule {}
