import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiQuery } from '@nestjs/swagger';
import type { TopicImportView, TopicSettings } from '@parvis/contract';
import type { Request, Response } from 'express';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, ChangesVersion, Takes } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { takeText } from '../platform/problems/take-text.js';
import { Access } from '../platform/security/access.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { AddTopic } from './commands/add-topic.js';
import { ChangeTopic } from './commands/change-topic.js';
import { ImportTopics } from './commands/import-topics.js';
import { UndoTopicImport } from './commands/undo-topic-import.js';
import { writeTopics } from './csv/write-topics.js';
import { ImportDto, TopicDto } from './settings.dto.js';
import { SettingsQueries } from './settings.queries.js';
import { TOPICS_FILE } from './words/topic-csv.js';

const CSV_MOST_BYTES = 10 * 1024 * 1024;

const id = () => new IdPipe('topic/not-found');

@Controller()
export class TopicsController {
  constructor(
    private readonly settings: SettingsQueries,
    private readonly add: AddTopic,
    private readonly change: ChangeTopic,
    private readonly importTopics: ImportTopics,
    private readonly undo: UndoTopicImport,
  ) {}

  @Get('topics/settings')
  @Access(['supervisor', 'admin'])
  @Answer('TopicSettingsList')
  index(): Promise<TopicSettings[]> {
    return this.settings.topics();
  }

  @Post('topics')
  @Access(['supervisor', 'admin'])
  @Takes('TopicBody')
  @Answer('TopicSettings', 201)
  create(@Body() body: TopicDto, @CurrentActor() actor: SignedIn): Promise<TopicSettings> {
    return this.add.execute(body, actor);
  }

  @Put('topics/:id')
  @Access(['supervisor', 'admin'])
  @ChangesVersion()
  @Takes('TopicBody')
  @Answer('TopicSettings')
  replace(
    @Param('id', id()) topicId: string,
    @Body() body: TopicDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<TopicSettings> {
    return this.change.execute(topicId, body, actor, seen);
  }

  @Get('topics.csv')
  @Access(['supervisor', 'admin'])
  async download(@Res() response: Response): Promise<void> {
    const text = writeTopics(await this.settings.topicLines());
    response.attachment(TOPICS_FILE).type('text/csv; charset=utf-8').send(text);
  }

  /** Without `apply` it says what it would do, and its digest; with that digest it does it, once. */
  @Post('topics/import')
  @HttpCode(200)
  @Access(['admin'])
  @ApiQuery({ name: 'apply', required: false })
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @Answer('TopicImportView')
  async importFile(
    @Req() request: Request,
    @Query() { apply }: ImportDto,
    @CurrentActor() actor: SignedIn,
  ): Promise<TopicImportView> {
    const bytes = await takeText(request, 'text/csv', CSV_MOST_BYTES);
    return apply ? this.importTopics.apply(bytes, apply, actor) : this.importTopics.preview(bytes);
  }

  @Delete('topics/import/:id')
  @HttpCode(204)
  @Access(['admin'])
  takeBack(@Param('id', id()) batchId: string, @CurrentActor() actor: SignedIn): Promise<void> {
    return this.undo.execute(batchId, actor);
  }
}
