import { Module } from '@nestjs/common';
import { FindResidents } from './find-residents.js';
import { ResidentQueries } from './resident.queries.js';
import { ResidentsController } from './residents.controller.js';

@Module({
  controllers: [ResidentsController],
  providers: [FindResidents, ResidentQueries],
  exports: [ResidentQueries],
})
export class ResidentsModule {}
