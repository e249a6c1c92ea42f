import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { ForwardingPreview } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { ForwardTicketDto } from '../tickets/index.js';
import { ForwardingPreviews } from './forwarding-previews.js';

/** What two people would be told, shown to who is about to tell them. */
@Controller('tickets/:number/forwarding/preview')
@Access('readers')
export class ForwardingPreviewController {
  constructor(private readonly previews: ForwardingPreviews) {}

  @Post()
  @HttpCode(200)
  @Takes('ForwardTicketBody')
  @Answer('ForwardingPreview')
  show(
    @Param('number') number: string,
    @Body() body: ForwardTicketDto,
    @CurrentActor() actor: SignedIn,
  ): Promise<ForwardingPreview> {
    return this.previews.show(number, body, actor);
  }
}
