import { Module } from '@nestjs/common';
import { CommitmentQueries } from './commitment.queries.js';
import { CommitmentsController } from './commitments.controller.js';

@Module({
  controllers: [CommitmentsController],
  providers: [CommitmentQueries],
  exports: [CommitmentQueries],
})
export class CommitmentsModule {}
