import { dueAt, parseCalendar, RuleViolation, type Budget, type CalendarDefinition } from '@parvis/domain';
import { i18n } from '../../../i18n/index.js';
import { instantAt, isMidnight, isoDay, justBefore, longDay, time } from '../../../lib/format.js';
import { withinWords } from '../../../lib/promise-words.js';

/** « 48 h, en jours ouvrés, calendrier Mairie » */
export function termsWords({ clock, within, unit, rollOver }: Budget, calendar: string): string {
  const counted = clock === 'civil' ? (`civil-${unit ?? 'calendar'}` as const) : clock;
  return [
    withinWords(within),
    i18n.t(`settings.policy.counted.${counted}`),
    ...(rollOver === 'next-working-day' ? [i18n.t('settings.policy.rolledOver')] : []),
    i18n.t('settings.policy.onCalendar', { name: calendar }),
  ].join(', ');
}

/** « reçu vendredi 27 novembre à 17 h 00 → mardi 1er décembre à 17 h 00 »; null for a delay that has no reading. */
export function termsExample(budget: Budget, definition: CalendarDefinition, now: number): string | null {
  const startedAt = new Date(instantAt(nextFriday(now), '17:00'));
  try {
    const due = dueAt({ budget, calendar: parseCalendar(definition), startedAt });
    return i18n.t('settings.policy.example', {
      day: longDay(startedAt),
      time: time(startedAt),
      due: dayAndTime(due),
    });
  } catch (error) {
    if (error instanceof RuleViolation) return null;
    throw error;
  }
}

/** The weekday tells more than the year: the example is of these days. */
const dayAndTime = (at: Date): string =>
  isMidnight(at)
    ? i18n.t('settings.policy.atMidnight', { day: longDay(justBefore(at)) })
    : i18n.t('settings.policy.atTime', { day: longDay(at), time: time(at) });

/** What a delay makes of a week-end is what people ask. */
function nextFriday(now: number): string {
  const today = new Date(`${isoDay(now)}T12:00:00Z`);
  const days = (5 - today.getUTCDay() + 7) % 7;
  return new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
