import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { IntakeModule } from '../intake/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { TicketsModule } from '../tickets/index.js';
import { FoundDemoTown } from './found-demo-town.js';
import { GivePast } from './past/give-past.js';
import { WritePast } from './past/write-past.js';
import { PlayTown } from './play-town.js';
import { SeedDemo } from './seed-demo.js';
import { SeedTown } from './seed-town.js';
import { SignInQueries } from './sign-ins.queries.js';
import { HastyCommits } from './stage/hasty-commits.js';
import { PlayAct } from './stage/play-act.js';
import { PostOffice } from './stage/post-office.js';
import { StageClock } from './stage/stage-clock.js';
import { WipeUnfinished } from './wipe-unfinished.js';

@Module({
  imports: [AgentsModule, ConversationsModule, IntakeModule, NotificationsModule, TicketsModule],
  providers: [
    FoundDemoTown,
    GivePast,
    HastyCommits,
    PlayAct,
    PlayTown,
    PostOffice,
    SeedDemo,
    SeedTown,
    SignInQueries,
    StageClock,
    WritePast,
    WipeUnfinished,
  ],
  exports: [FoundDemoTown, GivePast, SeedDemo, SeedTown],
})
export class DemoModule {}
