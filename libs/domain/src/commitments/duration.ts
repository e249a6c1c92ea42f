export interface Duration {
  /** years are twelve months */
  months: number;
  weeks: number;
  days: number;
  timeMs: number;
  hasTime: boolean;
}

const ISO_DURATION =
  /^P(?=\d|T\d)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9}(?:[.,]\d{1,9})?)H)?(?:(\d{1,9}(?:[.,]\d{1,9})?)M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)S)?)?$/;

/**
 * ISO 8601 `PnYnMnWnDTnHnMnS`, unsigned. As the standard says, only the last component may have a decimal
 * fraction; here it must be one of time and come to whole milliseconds. null for anything else.
 */
export function parseDuration(text: unknown): Duration | null {
  const match = typeof text === 'string' ? ISO_DURATION.exec(text) : null;
  if (!match) return null;
  const [, years, months, weeks, days, ...time] = match;
  const stated = time.filter((part) => part !== undefined);
  if (stated.slice(0, -1).some((part) => /[.,]/.test(part))) return null;
  const [hours, minutes, seconds] = [ms(time[0], 3_600_000), ms(time[1], 60_000), ms(time[2], 1_000)];
  const timeMs = hours + minutes + seconds;
  if (!Number.isInteger(timeMs)) return null;
  return {
    months: Number(years ?? 0) * 12 + Number(months ?? 0),
    weeks: Number(weeks ?? 0),
    days: Number(days ?? 0),
    timeMs,
    hasTime: stated.length > 0,
  };
}

/** The fraction is counted in integers: 0.1 × 3 600 000 must not depend on binary rounding. */
function ms(part: string | undefined, unit: number): number {
  const [whole = '0', fraction = ''] = (part ?? '').split(/[.,]/);
  return Number(whole) * unit + (Number(fraction) * unit) / 10 ** fraction.length;
}
