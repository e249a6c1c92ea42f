import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents/index.js';
import { CountInformation } from './commands/count-information.js';
import { UncountInformation } from './commands/uncount-information.js';
import { ContactsController } from './contacts.controller.js';
import { MotifQueries } from './motif.queries.js';

@Module({
  imports: [AgentsModule],
  controllers: [ContactsController],
  providers: [CountInformation, MotifQueries, UncountInformation],
  exports: [CountInformation],
})
export class ContactsModule {}
