import { Controller, Get, Param, Res } from '@nestjs/common';
import type { MessageView } from '@parvis/contract';
import type { Response } from 'express';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { ProblemError } from '../platform/problems/problem.js';
import { Access } from '../platform/security/access.js';
import { download } from '../platform/storage/download.js';
import { show } from '../platform/storage/show.js';
import { FileStore } from '../platform/storage/file-store.js';
import { MessageQueries, presentMessage } from './message.queries.js';

const id = () => new IdPipe('message/not-found');

/** For the frame the console shows it in: nothing runs, nothing is fetched, nothing is sent, nobody else frames it. */
const FRAME_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  // these three do not fall back on default-src
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

@Controller()
export class MessagesController {
  constructor(
    private readonly messages: MessageQueries,
    private readonly files: FileStore,
  ) {}

  @Get('messages/:id')
  @Access('readers')
  @Answer('MessageView')
  async show(@Param('id', id()) messageId: string, @CurrentActor() actor: SignedIn): Promise<MessageView> {
    return presentMessage(await this.messages.visible(messageId, actor.accountId));
  }

  @Get('messages/:id/html')
  @Access('readers')
  async html(
    @Param('id', id()) messageId: string,
    @CurrentActor() actor: SignedIn,
    @Res() response: Response,
  ) {
    const { html, direction } = await this.messages.visible(messageId, actor.accountId);
    if (html === null) throw new ProblemError('message/not-found');
    response.set({ 'content-security-policy': FRAME_POLICY, 'cache-control': 'private, no-store' });
    response
      .type('html')
      // ours is a whole document with its own style; a resident's is what was left of his
      .send(
        direction === 'out'
          ? html
          : `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Message</title><body>${html}</body></html>`,
      );
  }

  @Get('messages/:id/raw')
  @Access('readers')
  async raw(
    @Param('id', id()) messageId: string,
    @CurrentActor() actor: SignedIn,
    @Res() response: Response,
  ) {
    const { rawSha256 } = await this.messages.visible(messageId, actor.accountId);
    if (rawSha256 === null) throw new ProblemError('message/not-found');
    download(response, this.files.stream(rawSha256), { name: `${messageId}.eml`, type: 'message/rfc822' });
  }

  @Get('attachments/:id')
  @Access('readers')
  async attachment(
    @Param('id', id()) attachmentId: string,
    @CurrentActor() actor: SignedIn,
    @Res() response: Response,
  ) {
    const { name, sha256, size } = await this.messages.attachment(attachmentId, actor.accountId);
    // never the type the sender claims: a browser only ever saves it
    download(response, this.files.stream(sha256), { name, type: 'application/octet-stream', size });
  }

  @Get('attachments/:id/photo')
  @Access('readers')
  async photo(
    @Param('id', id()) attachmentId: string,
    @CurrentActor() actor: SignedIn,
    @Res() response: Response,
  ) {
    const { sha256, size, width } = await this.messages.attachment(attachmentId, actor.accountId);
    if (width === null) throw new ProblemError('message/not-found');
    show(response, this.files.stream(sha256), { type: 'image/jpeg', size });
  }
}
