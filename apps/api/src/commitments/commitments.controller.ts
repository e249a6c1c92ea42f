import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { CommitmentExplanation, PreviewCommitmentView } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { Access } from '../platform/security/access.js';
import { CommitmentQueries } from './commitment.queries.js';
import { PreviewCommitmentDto } from './commitments.dto.js';

@Controller('commitments')
export class CommitmentsController {
  constructor(private readonly commitments: CommitmentQueries) {}

  /** Stateless: reads nothing but a named calendar, writes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Access('account')
  @Takes('PreviewCommitmentBody')
  @Answer('PreviewCommitmentView')
  preview(@Body() body: PreviewCommitmentDto): Promise<PreviewCommitmentView> {
    return this.commitments.preview(body);
  }

  @Get(':id/explanation')
  @Access('readers')
  @Answer('CommitmentExplanation')
  explanation(
    @Param('id', new IdPipe('commitment/not-found')) id: string,
    @CurrentActor() actor: SignedIn,
  ): Promise<CommitmentExplanation> {
    return this.commitments.explanation(id, actor.accountId);
  }
}
