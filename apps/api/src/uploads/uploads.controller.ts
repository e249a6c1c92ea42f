import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiQuery } from '@nestjs/swagger';
import type { UploadView } from '@parvis/contract';
import { WRITING_ROLES } from '@parvis/domain';
import type { Request } from 'express';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer } from '../platform/openapi/describe.js';
import { Access } from '../platform/security/access.js';
import { KeepUpload } from './keep-upload.js';

@Controller('uploads')
export class UploadsController {
  constructor(private readonly keep: KeepUpload) {}

  /** The bytes as the body, whatever they are. Sent twice it is two uploads, and one file on the disk. */
  @Post()
  @HttpCode(201)
  @Access(WRITING_ROLES)
  @ApiQuery({ name: 'name', required: true })
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @Answer('UploadView', 201)
  upload(
    @Req() request: Request,
    @Query('name') name: unknown,
    @CurrentActor() actor: SignedIn,
  ): Promise<UploadView> {
    return this.keep.execute(request, typeof name === 'string' ? name : '', actor.accountId);
  }
}
