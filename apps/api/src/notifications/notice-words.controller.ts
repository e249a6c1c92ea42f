import { Body, Controller, Get, HttpCode, Param, Post, Put, type PipeTransform } from '@nestjs/common';
import {
  NOTICE_TEXT_MAX,
  NOTICE_TITLE_MAX,
  type NoticePreview,
  type NoticeWordsBody,
  type NoticeWordsVersion,
  type NoticeWordsView,
} from '@parvis/contract';
import { NOTICE_LETTERS, type NoticeLetter, type NoticeWords } from '@parvis/domain';
import { Type } from 'class-transformer';
import { IsObject, IsString, Length, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { CurrentActor, type SignedIn } from '../agents/index.js';
import { Answer, ChangesVersion, Takes } from '../platform/openapi/describe.js';
import { IsWritten } from '../platform/problems/is-written.js';
import { ProblemError } from '../platform/problems/problem.js';
import { Access } from '../platform/security/access.js';
import { SeenVersion } from '../platform/security/if-match.js';
import { ChangeNoticeWords } from './commands/change-notice-words.js';
import { NoticePreviews } from './notice-previews.js';
import { NoticeWordsQueries } from './notice-words.queries.js';

class WordsDto implements NoticeWords {
  @IsString() @Length(1, NOTICE_TITLE_MAX) @IsWritten() title: string;
  @IsString() @Length(1, NOTICE_TEXT_MAX) @IsWritten() before: string;
  @IsString() @MaxLength(NOTICE_TEXT_MAX) after: string;
}

class NoticeWordsDto implements NoticeWordsBody {
  @ValidateIf(({ words }) => words !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => WordsDto)
  words: WordsDto | null;
}

class KindPipe implements PipeTransform<string, NoticeLetter> {
  transform(value: string): NoticeLetter {
    const kind = NOTICE_LETTERS.find((letter) => letter === value);
    if (!kind) throw new ProblemError('notice-words/not-found');
    return kind;
  }
}

/** « Modèles de courriels » : what the house writes by itself, in the town's words. */
@Controller('notice-words')
export class NoticeWordsController {
  constructor(
    private readonly words: NoticeWordsQueries,
    private readonly change: ChangeNoticeWords,
    private readonly previews: NoticePreviews,
  ) {}

  @Get()
  @Access(['admin'])
  @Answer('NoticeWordsViews')
  index(): Promise<NoticeWordsView[]> {
    return this.words.all();
  }

  @Get(':kind/versions')
  @Access(['admin'])
  @Answer('NoticeWordsVersions')
  versions(@Param('kind', new KindPipe()) kind: NoticeLetter): Promise<NoticeWordsVersion[]> {
    return this.words.versions(kind);
  }

  @Put(':kind')
  @Access(['admin'])
  @ChangesVersion()
  @Takes('NoticeWordsBody')
  @Answer('NoticeWordsView')
  async replace(
    @Param('kind', new KindPipe()) kind: NoticeLetter,
    @Body() { words }: NoticeWordsDto,
    @CurrentActor() actor: SignedIn,
    @SeenVersion() seen: number,
  ): Promise<NoticeWordsView> {
    await this.change.execute(kind, words, actor, seen);
    return (await this.words.all()).find((view) => view.kind === kind)!;
  }

  @Post(':kind/preview')
  @HttpCode(200)
  @Access(['admin'])
  @Takes('NoticeWords')
  @Answer('NoticePreview')
  preview(
    @Param('kind', new KindPipe()) kind: NoticeLetter,
    @Body() words: WordsDto,
  ): Promise<NoticePreview> {
    return this.previews.of(kind, words);
  }
}
