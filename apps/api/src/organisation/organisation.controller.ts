import { Controller, Get, Query } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { PublicTopicView, TopicView } from '@parvis/contract';
import { Answer } from '../platform/openapi/describe.js';
import { Access, PublicWhen } from '../platform/security/access.js';
import { TopicListDto } from './organisation.dto.js';
import { OrganisationQueries } from './organisation.queries.js';

@Controller()
export class OrganisationController {
  constructor(private readonly organisation: OrganisationQueries) {}

  @Get('topics')
  @Access('account')
  @PublicWhen({ name: 'public', value: 'true' })
  @ApiQuery({
    name: 'public',
    required: false,
    enum: ['true', 'false'],
    description: 'true: PublicTopicView[], open to anyone without an account',
  })
  @Answer('TopicViews')
  topics(@Query() { public: asked }: TopicListDto): Promise<TopicView[] | PublicTopicView[]> {
    return asked === 'true' ? this.organisation.publicTopics() : this.organisation.topics();
  }
}
