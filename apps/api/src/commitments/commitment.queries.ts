import { Injectable } from '@nestjs/common';
import type { CommitmentExplanation, PreviewCommitmentView } from '@parvis/contract';
import { explain, parseCalendar, type Calendar, type CalendarDefinition } from '@parvis/domain';
import { visibleTo } from '../agents/index.js';
import { Clock } from '../platform/clock/clock.js';
import { type Look, UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import type { CommitmentEntity } from './commitment.entity.js';
import { calendarOf, commitmentOf } from './commitment-row.js';
import { presentCommitment, presentLine } from './commitment.presenter.js';
import type { PreviewCommitmentDto } from './commitments.dto.js';

export const commitmentsOf = (look: Look, ticketId: string): Promise<CommitmentEntity[]> =>
  look.rows<CommitmentEntity>(`select * from commitment where ticket_id = $1 order by started_at, id`, [
    ticketId,
  ]);

@Injectable()
export class CommitmentQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** « Pourquoi cette date » */
  async explanation(id: string, accountId: string): Promise<CommitmentExplanation> {
    const row = await this.work.row<CommitmentEntity & { definition: CalendarDefinition; calendar: string }>(
      `select c.*, v.definition, k.name as calendar from commitment c
       join calendar_version v on v.id = c.calendar_version_id join calendar k on k.id = v.calendar_id join ticket t on t.id = c.ticket_id
       where c.id = $1 and ${visibleTo('$2')}`,
      [id, accountId],
    );
    if (!row) throw new ProblemError('commitment/not-found');
    const calendar = calendarOf(row.calendarVersionId, row.definition);
    const { budget, startedAt, pauses } = commitmentOf(row);
    // a wait that lasts has been excluded until now, whatever comes
    const until = this.clock.now();
    const known = pauses.map((pause) => ({ ...pause, to: pause.to ?? later(pause.from, until) }));
    const { lines } = explain({ budget, calendar, startedAt, pauses: known });
    return {
      commitment: presentCommitment(row),
      explanation: lines.map(presentLine),
      timeZone: calendar.timeZone,
      calendar: row.calendar,
    };
  }

  async preview(body: PreviewCommitmentDto): Promise<PreviewCommitmentView> {
    const calendar = await this.calendar(body);
    const { dueAt, lines } = explain({
      budget: body,
      calendar,
      startedAt: new Date(body.startedAt),
      pauses: (body.pauses ?? []).map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
    });
    return { dueAt: dueAt.toISOString(), explanation: lines.map(presentLine) };
  }

  private async calendar({ calendar, calendarId }: PreviewCommitmentDto): Promise<Calendar> {
    if (calendar) return parseCalendar(calendar);
    const row = await this.work.row<{ id: string; definition: CalendarDefinition }>(
      `select v.id, v.definition from calendar_version v join calendar c on c.id = v.calendar_id
       where c.id::text = $1 or c.slug = $1 order by v.version desc limit 1`,
      [calendarId ?? null],
    );
    if (!row) throw new ProblemError('calendar/not-found');
    return calendarOf(row.id, row.definition);
  }
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);
