import { Module } from '@nestjs/common';
import { FoundTown } from './commands/found-town.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationQueries } from './organisation.queries.js';

@Module({
  controllers: [OrganisationController],
  providers: [FoundTown, OrganisationQueries],
  exports: [FoundTown, OrganisationQueries],
})
export class OrganisationModule {}
