import type { DayTrend, HourFigures } from '@parvis/contract';

export type Figure = keyof HourFigures;
export const FIGURES: readonly Figure[] = ['opened', 'answered', 'broken'];

const HOUR = 3_600_000;

/** So far today, and what there usually is by now: of the hour under way its part that is over. */
export function trendSums(trend: DayTrend, figure: Figure): { now: number; usual: number | null } {
  const asOf = Date.parse(trend.asOf);
  let now = 0;
  let usual = 0;
  for (const hour of trend.hours) {
    now += hour.now?.[figure] ?? 0;
    const over = Math.min(1, Math.max(0, (asOf - Date.parse(hour.start)) / HOUR));
    usual += over * (hour.usual?.[figure] ?? 0);
  }
  return { now, usual: trend.days === 0 ? null : Math.round(usual) };
}

/** A day at a counter, drawn even when nothing happens in it. */
const OFFICE = { first: 8, last: 17 };

/** The hours worth drawing: those of a counter, and the ones before and after in which something happens. */
export function busyHours(trend: DayTrend): DayTrend['hours'] {
  const isBusy = (figures: HourFigures | null) =>
    figures !== null && FIGURES.some((figure) => figures[figure] > 0);
  const busy = trend.hours.flatMap(({ now, usual }, nth) => (isBusy(now) || isBusy(usual) ? [nth] : []));
  return trend.hours.slice(Math.min(OFFICE.first, ...busy), Math.max(OFFICE.last, ...busy) + 1);
}
