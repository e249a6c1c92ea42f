import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  REPLY_BODY_MAX,
  REPLY_TITLE_MAX,
  type ReplyTemplateBody,
  type ReplyTemplateVersion,
  type ReplyTemplateView,
  type TicketReplies,
} from '@parvis/contract';
import { READING_ROLES } from '@parvis/domain';
import { IsBoolean, IsOptional, IsString, Length, ValidateIf } from 'class-validator';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, ChangesVersion, OncePerKey, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { IsWritten } from '../platform/problems/is-written.js';
import { Access } from '../platform/security/access.js';
import { CreationKey, Idempotent, type RequestKey } from '../platform/security/idempotent.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { WriteReplyTemplate } from './commands/write-reply-template.js';
import { ReplyTemplateQueries } from './reply-template.queries.js';

class ReplyTemplateDto implements ReplyTemplateBody {
  @IsString() @Length(1, REPLY_TITLE_MAX) @IsWritten() title: string;
  @IsString() @Length(1, REPLY_BODY_MAX) @IsWritten() body: string;
  @ValidateIf(({ service }) => service !== null) @IsString() @Length(1, 100) service: string | null;
  @IsOptional() @IsBoolean() active?: boolean;
}

const id = () => new IdPipe('reply-template/not-found');

/** Réponses types: read by who answers, written by who answers for a service (`canManageReply`). */
@Controller()
export class ReplyTemplatesController {
  constructor(
    private readonly idempotent: Idempotent,
    private readonly templates: ReplyTemplateQueries,
    private readonly write: WriteReplyTemplate,
  ) {}

  @Get('reply-templates')
  @Access([...READING_ROLES, 'admin'])
  @Answer('ReplyTemplateViews')
  index(@CurrentActor() actor: SignedIn): Promise<ReplyTemplateView[]> {
    return this.templates.all(actor);
  }

  @Post('reply-templates')
  @Access(['referent', 'supervisor', 'admin'])
  @OncePerKey()
  @Takes('ReplyTemplateBody')
  @Answer('ReplyTemplateView', 201)
  create(
    @Body() body: ReplyTemplateDto,
    @CurrentActor() actor: SignedIn,
    @CreationKey() key: RequestKey,
  ): Promise<ReplyTemplateView> {
    return this.idempotent.run(actor.accountId, key, (tx) => this.write.create(tx, body, actor));
  }

  @Put('reply-templates/:id')
  @Access(['referent', 'supervisor', 'admin'])
  @ChangesVersion()
  @Takes('ReplyTemplateBody')
  @Answer('ReplyTemplateView')
  replace(
    @Param('id', id()) templateId: string,
    @Body() body: ReplyTemplateDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<ReplyTemplateView> {
    return this.write.change(templateId, body, actor, seen);
  }

  @Get('reply-templates/:id/versions')
  @Access([...READING_ROLES, 'admin'])
  @Answer('ReplyTemplateVersions')
  versions(
    @Param('id', id()) templateId: string,
    @CurrentActor() actor: SignedIn,
  ): Promise<ReplyTemplateVersion[]> {
    return this.templates.versions(templateId, actor);
  }

  @Get('tickets/:number/reply-templates')
  @Access('readers')
  @Answer('TicketReplies')
  forTicket(@Param('number') number: string, @CurrentActor() actor: SignedIn): Promise<TicketReplies> {
    return this.templates.forTicket(number, actor);
  }
}
