import { Module } from '@nestjs/common';
import { AddOutsideBody } from './commands/add-outside-body.js';
import { ChangeOutsideBody } from './commands/change-outside-body.js';
import { DescribeTown } from './commands/describe-town.js';
import { FoundTown } from './commands/found-town.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationQueries } from './organisation.queries.js';
import { OutsideBodiesController } from './outside-bodies.controller.js';
import { OutsideBodyQueries } from './outside-body.queries.js';

@Module({
  controllers: [OrganisationController, OutsideBodiesController],
  providers: [
    DescribeTown,
    AddOutsideBody,
    ChangeOutsideBody,
    FoundTown,
    OrganisationQueries,
    OutsideBodyQueries,
  ],
  exports: [DescribeTown, FoundTown, OrganisationQueries],
})
export class OrganisationModule {}
