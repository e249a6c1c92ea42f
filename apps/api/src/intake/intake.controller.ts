import { Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiQuery } from '@nestjs/swagger';
import { INTAKE_STATES, type IntakePage, type IntakeRef, type IntakeView } from '@parvis/contract';
import { READING_ROLES } from '@parvis/domain';
import type { Request, Response } from 'express';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { OrganisationQueries } from '../organisation/index.js';
import { Answer, Asks } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { ProblemError } from '../platform/problems/problem.js';
import { Access } from '../platform/security/access.js';
import { download } from '../platform/storage/download.js';
import { FileStore } from '../platform/storage/file-store.js';
import { ReceiveMail } from './commands/receive-mail.js';
import { RetryIntake } from './commands/retry-intake.js';
import { IntakeListDto } from './intake.dto.js';
import { IntakeQueries } from './intake.queries.js';
import { spoolUpload } from './spool-upload.js';

const id = () => new IdPipe('intake/not-found');

@Controller('intake')
export class IntakeController {
  constructor(
    private readonly intakes: IntakeQueries,
    private readonly receive: ReceiveMail,
    private readonly retryIntake: RetryIntake,
    private readonly organisation: OrganisationQueries,
    private readonly files: FileStore,
  ) {}

  /** A raw mail from a program; the same bytes again bring the same id. */
  @Post('email')
  @HttpCode(202)
  @Access(['supervisor', 'admin'])
  @ApiQuery({ name: 'mailbox', required: false })
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @Answer('IntakeRef', 202)
  async email(@Req() request: Request, @Query('mailbox') mailbox?: string): Promise<IntakeRef> {
    const box = await this.organisation.mailbox(mailbox || null);
    if (!box) throw new ProblemError('intake/unknown-mailbox');
    const raw = await spoolUpload(request, await this.files.incoming());
    try {
      const mail = { raw, envelopeFrom: null, mailboxIds: [box.id], recipients: [box.address] };
      const [intakeId] = await this.receive.execute(mail);
      return { intakeId: intakeId! };
    } finally {
      await raw.discard();
    }
  }

  @Get()
  @Access('readers')
  @Asks('IntakeListQuery')
  @Answer('IntakePage')
  index(
    @Query() { state, after, limit }: IntakeListDto,
    @CurrentActor() actor: SignedIn,
  ): Promise<IntakePage> {
    const asked = state?.split(',');
    const states = asked
      ? INTAKE_STATES.filter((one) => asked.includes(one))
      : (['held', 'quarantined'] as const);
    return this.intakes.page(actor.accountId, states, after, limit);
  }

  /** States and ids alone: whoever may hand mail in may follow it. */
  @Get(':id')
  @Access([...READING_ROLES, 'admin'])
  @Answer('IntakeView')
  show(@Param('id', id()) intakeId: string): Promise<IntakeView> {
    return this.intakes.view(intakeId);
  }

  @Get(':id/raw')
  @Access('readers')
  async raw(@Param('id', id()) intakeId: string, @CurrentActor() actor: SignedIn, @Res() response: Response) {
    const { sha256 } = await this.intakes.visible(intakeId, actor.accountId);
    download(response, this.files.stream(sha256), { name: `${intakeId}.eml`, type: 'message/rfc822' });
  }

  @Put(':id/retry')
  @Access(['front-desk', 'phone', 'service', 'referent', 'supervisor'])
  @Answer('IntakeView')
  async retry(@Param('id', id()) intakeId: string, @CurrentActor() actor: SignedIn): Promise<IntakeView> {
    await this.intakes.visible(intakeId, actor.accountId);
    await this.retryIntake.execute(intakeId);
    return this.intakes.view(intakeId);
  }
}
