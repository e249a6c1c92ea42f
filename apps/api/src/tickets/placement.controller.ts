import { Controller, Get, Query } from '@nestjs/common';
import type { PlacementQuery, PlacementView } from '@parvis/contract';
import { CHANNELS, linesThatHold, WRITING_ROLES, type Channel } from '@parvis/domain';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { answerDue } from '../commitments/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Answer, Asks } from '../platform/openapi/describe.js';
import { IsInstant } from '../platform/problems/is-instant.js';
import { Access } from '../platform/security/access.js';
import { placeForOpening } from './place-for-opening.js';

class PlacementDto implements PlacementQuery {
  @IsIn(CHANNELS) channel: Channel;
  @IsOptional() @IsString() @MaxLength(100) topic?: string;
  @IsOptional() @IsString() @MaxLength(100) service?: string;
  @IsOptional() @IsInstant() receivedAt?: string;
}

@Controller('placement')
export class PlacementController {
  constructor(private readonly work: UnitOfWork) {}

  /** What opening a file would promise: an agent says the date before he says goodbye. */
  @Get()
  @Access(WRITING_ROLES)
  @Asks('PlacementQuery')
  @Answer('PlacementView')
  preview(@Query() { receivedAt, ...query }: PlacementDto): Promise<PlacementView> {
    return this.work.run(async (tx) => {
      const placement = await placeForOpening(tx, query);
      const { serviceId, serviceName, sector, nature, policy } = placement;
      const startedAt = receivedAt ? new Date(receivedAt) : tx.now;
      const promises = linesThatHold(policy, { channel: query.channel, nature, reachable: true });
      const dueAt = answerDue({ ...placement, promises }, startedAt);
      return {
        service: { id: serviceId, name: serviceName },
        sector,
        nature,
        dueAt: dueAt?.toISOString() ?? null,
      };
    });
  }
}
