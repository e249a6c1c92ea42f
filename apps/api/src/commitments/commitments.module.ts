import { Module } from '@nestjs/common';
import { CommitmentQueries } from './commitment.queries.js';
import { CommitmentsController } from './commitments.controller.js';
import { PromiseInvariants } from './promise-invariants.js';

@Module({
  controllers: [CommitmentsController],
  providers: [CommitmentQueries, PromiseInvariants],
})
export class CommitmentsModule {}
