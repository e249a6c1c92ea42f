import { dayOf, type Calendar } from '@parvis/domain';
import { i18n } from '../../../i18n/index.js';
import { writeWindows } from './windows-text.js';

/** Noon in UTC is that very date in every zone a French town may be in but the far Pacific's east. */
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);
const format = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' });

/** « jeudi 24 décembre 2026 » */
export const dayName = (date: string): string => format.format(noon(date));
export const monthName = (year: number, index: number): string =>
  month.format(new Date(Date.UTC(year, index, 15)));

export type DayKindName = 'open' | 'closed' | 'holiday' | 'closure' | 'exceptional';

/** What the day is, for its colour and sign; hours of its own tell before the reason it would have been closed. */
export function kindOf(calendar: Calendar, date: string): DayKindName {
  const { why, windows } = dayOf(calendar, date);
  if (calendar.definition.exceptionalOpenings[date]) return 'exceptional';
  if (why === 'public-holiday') return 'holiday';
  if (why === 'closure') return 'closure';
  return windows.length > 0 ? 'open' : 'closed';
}

/** « jeudi 24 décembre 2026 : fermeture exceptionnelle » */
export function dayWords(calendar: Calendar, date: string): string {
  const { label, windows } = dayOf(calendar, date);
  const kind = i18n.t(`settings.calendar.kinds.${kindOf(calendar, date)}`);
  const hours = windows.length > 0 ? writeWindows(windows as [string, string][]) : null;
  return [`${dayName(date)}\u00a0: ${kind}`, label, hours].filter(Boolean).join(', ');
}
