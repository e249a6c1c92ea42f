import { Body, Controller, Param, Post, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import type { ReplyRef, TicketRef } from '@parvis/contract';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { DevelopUploads, SweepUploads, withPhotos, type PhotoUpload } from '../conversations/index.js';
import { settleDraft } from '../drafts/index.js';
import { Answer, OncePerKey, Takes } from '../platform/openapi/describe.js';
import { FormFields } from '../platform/problems/form-fields.interceptor.js';
import { Access } from '../platform/security/access.js';
import { CreationKey, Idempotent, type RequestKey } from '../platform/security/idempotent.js';
import { AddNote } from './commands/add-note.js';
import { LogContact } from './commands/log-contact.js';
import { ReplyToResident } from './commands/reply-to-resident.js';
import { LogContactDto, NoteDto, ReplyDto } from './tickets.dto.js';

/** What is appended to a file: it depends on no version, and is done once per key. */
@Controller('tickets/:number')
@Access('readers')
@OncePerKey()
export class TicketThreadController {
  constructor(
    private readonly idempotent: Idempotent,
    private readonly reply: ReplyToResident,
    private readonly addNote: AddNote,
    private readonly logContact: LogContact,
    private readonly developUploads: DevelopUploads,
  ) {}

  @Post('messages')
  @UseInterceptors(SweepUploads, FilesInterceptor('photos'), FormFields)
  @ApiConsumes('application/json', 'multipart/form-data')
  @Takes('ReplyBody')
  @Answer('ReplyRef', 201)
  async write(
    @Param('number') number: string,
    @Body() body: ReplyDto,
    @UploadedFiles() uploads: PhotoUpload[] | undefined,
    @CurrentActor() actor: SignedIn,
    @CreationKey(['lastSeen']) key: RequestKey,
  ): Promise<ReplyRef> {
    const photos = await this.developUploads.execute(uploads ?? []);
    return this.idempotent.run(actor.accountId, withPhotos(key, photos), async (tx) => {
      settleDraft(tx, actor.accountId, key.key);
      return this.reply.within(tx, number, body, actor, photos);
    });
  }

  @Post('notes')
  @Takes('NoteBody')
  @Answer('TicketRef', 201)
  note(
    @Param('number') number: string,
    @Body() body: NoteDto,
    @CurrentActor() actor: SignedIn,
    @CreationKey() key: RequestKey,
  ): Promise<TicketRef> {
    return this.idempotent.run(actor.accountId, key, async (tx) => {
      settleDraft(tx, actor.accountId, key.key);
      return this.addNote.within(tx, number, body, actor);
    });
  }

  @Post('contacts')
  @Takes('LogContactBody')
  @Answer('TicketRef', 201)
  contact(
    @Param('number') number: string,
    @Body() body: LogContactDto,
    @CurrentActor() actor: SignedIn,
    @CreationKey() key: RequestKey,
  ): Promise<TicketRef> {
    return this.idempotent.run(actor.accountId, key, (tx) => this.logContact.within(tx, number, body, actor));
  }
}
