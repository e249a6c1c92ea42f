import type { PromiseChip } from '@parvis/contract';
import type { TicketStatus } from '@parvis/domain';
import { i18n } from '../i18n/index.js';
import {
  daysBetween,
  dateTime,
  endDateTime,
  isMidnight,
  justBefore,
  shortDate,
  time,
  weekday,
} from './format.js';

export type PromiseTone = 'none' | 'calm' | 'soon' | 'late' | 'paused' | 'kept' | 'kept-late';

export interface PromiseWords {
  tone: PromiseTone;
  text: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** At risk: less than a quarter of the span left (domain.md §4.4), or less than four hours. */
const AT_RISK_SHARE = 0.25;
const AT_RISK_SPAN = 4 * HOUR;

/** The only place where a promise becomes words; every chip of the console reads them here. */
export function promiseWords(promise: PromiseChip | null, now: number, status?: TicketStatus): PromiseWords {
  const words = (key: Key, span = '') => i18n.t(`promise.words.${key}`, { span });
  if (!promise || promise.state === 'cancelled')
    return { tone: 'none', text: words(promise ? 'cancelled' : 'none') };
  const due = promise.dueAt === null ? null : Date.parse(promise.dueAt);

  if (promise.keptAt !== null || promise.state === 'kept') {
    const late = promise.state === 'broken' || (due !== null && Date.parse(promise.keptAt ?? '') > due);
    return late ? { tone: 'kept-late', text: words('keptLate') } : { tone: 'kept', text: words('kept') };
  }
  if (promise.state === 'paused' || due === null) return { tone: 'paused', text: words(pauseKey(status)) };
  if (promise.state === 'broken' || now >= due)
    return {
      tone: 'late',
      text: now - due < MINUTE ? words('justLate') : words('late', spanWords(now - due)),
    };
  return {
    tone: isAtRisk(Date.parse(promise.startedAt), due, now) ? 'soon' : 'calm',
    text: remaining(due, now),
  };
}

type Key =
  | 'none'
  | 'cancelled'
  | 'kept'
  | 'keptLate'
  | 'paused'
  | 'pausedResident'
  | 'pausedThirdParty'
  | 'late'
  | 'justLate';

const pauseKey = (status?: TicketStatus): Key =>
  status === 'waiting-resident'
    ? 'pausedResident'
    : status === 'waiting-third-party'
      ? 'pausedThirdParty'
      : 'paused';

function isAtRisk(start: number, due: number, now: number): boolean {
  const left = due - now;
  return left < AT_RISK_SPAN || left < (due - start) * AT_RISK_SHARE;
}

/** A countdown while it fits in the day, then a day and an hour, then a date. */
function remaining(due: number, now: number): string {
  const left = due - now;
  const end = isMidnight(due) ? justBefore(due) : due;
  const hour = end === due ? time(due) : i18n.t('promise.words.midnight');
  const days = daysBetween(now, end);
  if (left < MINUTE) return i18n.t('promise.words.soon');
  if (left < HOUR) return i18n.t('promise.words.minutes', { m: Math.floor(left / MINUTE) });
  if (days === 0 || left < AT_RISK_SPAN) return hours(left);
  if (days === 1) return i18n.t('promise.words.tomorrow', { time: hour });
  if (days < 7) return i18n.t('promise.words.weekday', { day: weekday(end), time: hour });
  return i18n.t('promise.words.date', { date: shortDate(end, now) });
}

const hours = (left: number): string =>
  i18n.t('promise.words.hours', { h: Math.floor(left / HOUR), m: pad(Math.floor((left % HOUR) / MINUTE)) });

const pad = (value: number): string => String(value).padStart(2, '0');

/** « 25 min », « 2 h », « 2 h 40 », « 3 j » */
export function spanWords(span: number): string {
  if (span < MINUTE) return i18n.t('promise.span.moment');
  if (span < HOUR) return i18n.t('promise.span.minutes', { m: Math.floor(span / MINUTE) });
  if (span >= 2 * DAY) return i18n.t('promise.span.days', { d: Math.floor(span / DAY) });
  const minutes = Math.floor((span % HOUR) / MINUTE);
  const h = Math.floor(span / HOUR);
  return minutes === 0 || h >= 10
    ? i18n.t('promise.span.hours', { h })
    : i18n.t('promise.span.hoursMinutes', { h, m: pad(minutes) });
}

/** The sentence of the tooltip: what was promised, and the full date. */
export function promiseSentence(promise: PromiseChip | null, now: number): string {
  if (!promise) return i18n.t('promise.full.none');
  const kind = i18n.t(`domain.commitment.${promise.kind}`);
  const { tone } = promiseWords(promise, now);
  if (tone === 'none') return i18n.t('promise.full.cancelled', { kind });
  if (tone === 'paused') return i18n.t('promise.full.paused', { kind });
  if (tone === 'kept' || tone === 'kept-late') {
    const at = dateTime(promise.keptAt ?? promise.startedAt);
    return i18n.t(tone === 'kept' ? 'promise.full.kept' : 'promise.full.keptLate', { kind, date: at });
  }
  const key = tone === 'late' ? 'promise.full.late' : 'promise.full.due';
  return i18n.t(key, { kind, date: endDateTime(promise.dueAt!) });
}

/** `P2D`, `PT48H`, `P2M` → « 2 jours », « 48 h », « 2 mois » */
export function withinWords(duration: string): string {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
    duration,
  );
  if (!match) return duration;
  const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
  const said = units.flatMap((unit, index) => {
    const count = Number(match[index + 1] ?? 0);
    return count > 0 ? [i18n.t(`promise.within.${unit}`, { count })] : [];
  });
  return said.join(' ') || duration;
}
