import { Controller, Get } from '@nestjs/common';
import type { PresentAgent } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { AgentsPresent } from './agents-present.js';

@Controller('presence')
export class PresenceController {
  constructor(private readonly agents: AgentsPresent) {}

  /** Who is at work now: for who shares the work out. */
  @Get()
  @Access(['supervisor', 'referent'])
  @Answer('PresentAgents')
  list(@CurrentActor() actor: SignedIn): Promise<PresentAgent[]> {
    return this.agents.seenBy(actor.accountId);
  }
}
