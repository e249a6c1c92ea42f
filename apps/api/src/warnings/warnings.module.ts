import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { ChooseMails } from './commands/choose-mails.js';
import { ReadWarnings } from './commands/read-warnings.js';
import { TellWarnings } from './commands/tell-warnings.js';
import { WriteDigests } from './commands/write-digests.js';
import { DigestWaker } from './digest-waker.js';
import { Digests } from './digests.js';
import { PreferencesController } from './preferences.controller.js';
import { WarningInvariants } from './warning-invariants.js';
import { WarningQueries } from './warning.queries.js';
import { WarningsController } from './warnings.controller.js';
import { WarningsWaker } from './warnings-waker.js';

@Module({
  imports: [AgentsModule],
  controllers: [WarningsController, PreferencesController],
  providers: [
    ChooseMails,
    Digests,
    DigestWaker,
    ReadWarnings,
    TellWarnings,
    WarningInvariants,
    WarningQueries,
    WarningsWaker,
    WriteDigests,
  ],
  exports: [Digests, DigestWaker, WarningsWaker],
})
export class WarningsModule {}
