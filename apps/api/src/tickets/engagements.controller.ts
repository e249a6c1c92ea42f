import { Controller, Get, Query } from '@nestjs/common';
import type { EngagementBoard, EngagementPage, QueueCount } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, Asks } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { EngagementLineQueries } from './engagement-line.queries.js';
import { EngagementQueries } from './engagement.queries.js';
import { EngagementLinesDto } from './engagements.dto.js';
import { QueueCountQueries } from './queue-count.queries.js';

/** « Engagements »: what is about to be broken and what is, of what the reader may see. */
@Controller('engagements')
@Access('readers')
export class EngagementsController {
  constructor(
    private readonly engagements: EngagementQueries,
    private readonly lines: EngagementLineQueries,
    private readonly queues: QueueCountQueries,
  ) {}

  @Get()
  @Answer('EngagementBoard')
  board(@CurrentActor() actor: SignedIn): Promise<EngagementBoard> {
    return this.engagements.board(actor.accountId);
  }

  @Get('lines')
  @Asks('EngagementLinesQuery')
  @Answer('EngagementPage')
  page(@Query() query: EngagementLinesDto, @CurrentActor() actor: SignedIn): Promise<EngagementPage> {
    return this.lines.page(query, actor.accountId);
  }

  @Get('queues')
  @Answer('QueueCounts')
  counts(@CurrentActor() actor: SignedIn): Promise<QueueCount[]> {
    return this.queues.all(actor.accountId);
  }
}
