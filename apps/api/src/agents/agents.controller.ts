import { Controller, Get, Query } from '@nestjs/common';
import type { AgentView } from '@parvis/contract';
import { ApiQuery } from '@nestjs/swagger';
import { Answer } from '../platform/openapi/describe.js';
import { isId } from '../platform/problems/id.pipe.js';
import { ProblemError } from '../platform/problems/problem.js';
import { Access } from '../platform/security/access.js';
import { AgentQueries } from './agent.queries.js';

@Controller('agents')
export class AgentsController {
  constructor(private readonly agents: AgentQueries) {}

  /** Names of colleagues, nothing of residents: any agent who opens files may ask. */
  @Get()
  @Access('readers')
  @ApiQuery({ name: 'service', required: false })
  @Answer('AgentViews')
  list(@Query('service') service?: string): Promise<AgentView[]> {
    if (service !== undefined && !isId(service)) throw new ProblemError('ticket/unknown-service');
    return this.agents.whoWrite(service ?? null);
  }
}
