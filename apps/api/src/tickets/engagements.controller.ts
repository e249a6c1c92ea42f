import { Controller, Get } from '@nestjs/common';
import type { EngagementBoard } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { EngagementQueries } from './engagement.queries.js';

/** « Engagements »: what is about to be broken and what is, of what the reader may see. */
@Controller('engagements')
export class EngagementsController {
  constructor(private readonly engagements: EngagementQueries) {}

  @Get()
  @Access('readers')
  @Answer('EngagementBoard')
  board(@CurrentActor() actor: SignedIn): Promise<EngagementBoard> {
    return this.engagements.board(actor.accountId);
  }
}
