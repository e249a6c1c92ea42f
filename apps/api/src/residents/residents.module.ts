import { Module } from '@nestjs/common';
import { CorrectResident } from './commands/correct-resident.js';
import { MergeResidents } from './commands/merge-residents.js';
import { PartResidents } from './commands/part-residents.js';
import { FindResidents } from './find-residents.js';
import { ResidentCardQueries } from './resident-card.queries.js';
import { ResidentsController } from './residents.controller.js';

@Module({
  controllers: [ResidentsController],
  providers: [CorrectResident, FindResidents, MergeResidents, PartResidents, ResidentCardQueries],
})
export class ResidentsModule {}
