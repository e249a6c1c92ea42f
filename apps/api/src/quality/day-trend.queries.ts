import { Injectable } from '@nestjs/common';
import type { DayTrend, HourFigures } from '@parvis/contract';
import { trendDays, type TrendDay } from '@parvis/domain';
import { visibleTo } from '../agents/index.js';
import { townTimeZone } from '../organisation/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

type Row = HourFigures & { hour: Date };
const NOTHING: HourFigures = { opened: 0, answered: 0, broken: 0 };
const HOUR_MS = 3_600_000;

@Injectable()
export class DayTrendQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param services their ids; null: all the account reads */
  async today(accountId: string, services: readonly string[] | null): Promise<DayTrend> {
    const now = this.clock.now();
    const [today, ...before] = trendDays(now, await townTimeZone(this.work));
    const rows = await this.work.rows<Row>(
      `select f.hour, sum(f.opened)::int as opened, sum(f.answered)::int as answered, sum(f.broken)::int as broken
       from unnest($3::timestamptz[], $4::timestamptz[]) as d (start, stop)
         join hour_figure f on f.hour >= d.start and f.hour < d.stop
       where ($2::uuid[] is null or f.service_id = any($2)) and ${visibleTo('$1', 'f')} group by f.hour`,
      [
        accountId,
        services,
        [today!, ...before].map(({ start }) => start),
        [today!, ...before].map(({ end }) => end),
      ],
    );
    const known = before.filter(({ start, end }) => rows.some(({ hour }) => hour >= start && hour < end));
    const hours = (today!.end.getTime() - today!.start.getTime()) / HOUR_MS;
    return {
      asOf: now.toISOString(),
      days: known.length,
      hours: Array.from({ length: hours }, (_, nth) => {
        const start = new Date(today!.start.getTime() + nth * HOUR_MS);
        return {
          start: start.toISOString(),
          now: start > now ? null : at(rows, today!, nth),
          usual: known.length === 0 ? null : mean(known.map((day) => at(rows, day, nth))),
        };
      }),
    };
  }
}

/** The same hour of another day; the one that a change of the clocks adds or leaves out is told as nothing. */
const at = (rows: readonly Row[], { start }: TrendDay, nth: number): HourFigures => {
  const found = rows.find(({ hour }) => hour.getTime() === start.getTime() + nth * HOUR_MS);
  if (!found) return NOTHING;
  const { opened, answered, broken } = found;
  return { opened, answered, broken };
};

function mean(days: readonly HourFigures[]): HourFigures {
  const of = (figure: keyof HourFigures) =>
    Math.round((days.reduce((sum, day) => sum + day[figure], 0) / days.length) * 10) / 10;
  return { opened: of('opened'), answered: of('answered'), broken: of('broken') };
}
