import { daysBetween, isMidnight, longDay, time } from '../../../lib/format.js';

/** « jeudi 12 mars, 8 h 30 – 12 h 00 » in one day; whole days without hours; else both ends in full. */
export function stretchWords(from: string, to: string): string {
  const wholeDays = isMidnight(from) && isMidnight(to);
  const days = daysBetween(from, to);
  if (wholeDays && days === 1) return longDay(from);
  if (wholeDays && days > 1) return `${longDay(from)} – ${longDay(Date.parse(to) - 1)}`;
  if (days === 0) return `${longDay(from)}, ${time(from)} – ${time(to)}`;
  if (days === 1 && isMidnight(to)) return `${longDay(from)}, ${time(from)} – 24\u00a0h\u00a000`;
  return `${longDay(from)}, ${time(from)} – ${longDay(to)}, ${time(to)}`;
}
