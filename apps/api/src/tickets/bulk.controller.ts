import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { BulkOutcome } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, Takes } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { BulkActs } from './bulk-acts.js';
import { BulkDto, itemsOf } from './bulk.dto.js';

/** One act on many files. Each carries its version: sent twice, the second finds them changed and does nothing. */
@Controller('tickets/bulk')
@Access('readers')
export class BulkController {
  constructor(private readonly acts: BulkActs) {}

  @Post()
  @HttpCode(200)
  @Takes('BulkBody')
  @Answer('BulkOutcome')
  async act(@Body() body: BulkDto, @CurrentActor() actor: SignedIn): Promise<BulkOutcome> {
    return { items: await this.acts.execute(itemsOf(body), actor) };
  }

  @Post('preview')
  @HttpCode(200)
  @Takes('BulkBody')
  @Answer('BulkOutcome')
  async preview(@Body() body: BulkDto, @CurrentActor() actor: SignedIn): Promise<BulkOutcome> {
    return { items: await this.acts.preview(itemsOf(body), actor) };
  }
}
