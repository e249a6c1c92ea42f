import { Module } from '@nestjs/common';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationQueries } from './organisation.queries.js';

@Module({
  controllers: [OrganisationController],
  providers: [OrganisationQueries],
  exports: [OrganisationQueries],
})
export class OrganisationModule {}
