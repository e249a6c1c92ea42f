import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { CalendarFileView } from '@parvis/contract';
import type { Request, Response } from 'express';
import { Clock } from '../platform/clock/clock.js';
import { Answer } from '../platform/openapi/describe.js';
import { IdPipe } from '../platform/problems/id.pipe.js';
import { ProblemError } from '../platform/problems/problem.js';
import { takeText } from '../platform/problems/take-text.js';
import { Access } from '../platform/security/access.js';
import { readIcal } from './ical/read-ical.js';
import { writeIcal } from './ical/write-ical.js';
import { SettingsQueries } from './settings.queries.js';

const MOST_BYTES = 2 * 1024 * 1024;

/** A calendar's closures and exceptional openings, to and from the agendas of others. */
@Controller('calendars/:id')
export class CalendarFilesController {
  constructor(
    private readonly settings: SettingsQueries,
    private readonly clock: Clock,
  ) {}

  @Get('ical')
  @Access(['supervisor', 'admin'])
  async download(@Param('id', new IdPipe('calendar/not-found')) id: string, @Res() response: Response) {
    const calendar = await this.one(id);
    const text = writeIcal(calendar, this.clock.now());
    response.attachment(`${calendar.slug}.ics`).type('text/calendar; charset=utf-8').send(text);
  }

  /** What the file would add; nothing is written: it is shown in the calendar's form, and saved from there. */
  @Post('ical')
  @HttpCode(200)
  @Access(['admin'])
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @Answer('CalendarFileView')
  async read(
    @Param('id', new IdPipe('calendar/not-found')) id: string,
    @Req() request: Request,
  ): Promise<CalendarFileView> {
    const { definition } = await this.one(id);
    const bytes = await takeText(request, 'text/calendar', MOST_BYTES);
    return readIcal(bytes.toString('utf8').replace(/^\uFEFF/, ''), definition.timeZone, this.clock.now());
  }

  private async one(id: string) {
    const [calendar] = await this.settings.calendars(id);
    if (!calendar) throw new ProblemError('calendar/not-found');
    return calendar;
  }
}
