import { Controller, Get } from '@nestjs/common';
import type { TopicView } from '@parvis/contract';
import { Answer } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { OrganisationQueries } from './organisation.queries.js';

@Controller()
export class OrganisationController {
  constructor(private readonly organisation: OrganisationQueries) {}

  @Get('topics')
  @Access('account')
  @Answer('TopicViews')
  topics(): Promise<TopicView[]> {
    return this.organisation.topics();
  }
}
