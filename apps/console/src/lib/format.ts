/** The town's zone: an agent on the move, or a server in UTC, reads the town's hours. */
let timeZone = 'Europe/Paris';
let cache = new Map<string, Intl.DateTimeFormat>();

export function setTimeZone(zone: string): void {
  timeZone = zone;
  cache = new Map();
}

export const currentTimeZone = (): string => timeZone;

type When = string | number | Date;

/** « 14 h 05 » */
export function time(at: When): string {
  const parts = partsOf(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${Number(parts.hour)}\u00a0h\u00a0${parts.minute}`;
}

/** « 12 mars 2026 » */
export function date(at: When): string {
  return ordinal(formatter({ day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at)));
}

/** « 12 mars » this year, « 12 mars 2025 » otherwise */
export function shortDate(at: When, now: When): string {
  const sameYear = partsOf(at, { year: 'numeric' }).year === partsOf(now, { year: 'numeric' }).year;
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return ordinal(formatter({ day: 'numeric', month: 'short', ...year }).format(new Date(at)));
}

/** « 12 mars 2026 à 14 h 05 » */
export const dateTime = (at: When): string => `${date(at)} à ${time(at)}`;

/**
 * The end of a delay: « 12 mars 2026 à 14 h 05 ». A day of the law ends at 24:00, which everyone but a clock calls
 * midnight of that day: « 11 mars 2026 à minuit ».
 */
export const endDateTime = (at: When): string =>
  isMidnight(at) ? `${date(justBefore(at))} à minuit` : dateTime(at);

/** Whether an instant is the very end of a day of the town. */
export const isMidnight = (at: When): boolean => isoDay(justBefore(at)) !== isoDay(at);

/** Still the day that ends then. */
export const justBefore = (at: When): number => new Date(at).getTime() - 1;

/** « jeudi 12 mars » */
export function longDay(at: When): string {
  return ordinal(formatter({ weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at)));
}

/** « jeu. » */
export const weekday = (at: When): string => formatter({ weekday: 'short' }).format(new Date(at));

/** « aujourd’hui à 14 h 05 », « hier à 14 h 05 », else « 12 mars à 14 h 05 »: never a bare hour, which reads as a span */
export function shortDateTime(at: When, now: When): string {
  const days = daysBetween(at, now);
  const day = days === 0 ? 'aujourd’hui' : days === 1 ? 'hier' : shortDate(at, now);
  return `${day} à ${time(at)}`;
}

/** Whole civil days from one instant to another, in the town. */
export function daysBetween(from: When, to: When): number {
  return Math.round((civilDay(to) - civilDay(from)) / 86_400_000);
}

/** `2026-03-12`, for `<input type="date">` */
export function isoDay(at: When): string {
  const { year, month, day } = partsOf(at, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${year}-${month}-${day}`;
}

/** The last minute of a day of the town, as an instant. */
export const endOfDay = (day: string): string => instantAt(day, '23:59');

/** `2026-03-12` and `17:00` on the town's clock, as an instant. */
export function instantAt(day: string, hour: string): string {
  const guess = Date.parse(`${day}T${hour}:00.000Z`);
  return new Date(guess - offsetAt(guess - offsetAt(guess))).toISOString();
}

/** « 1 234,5 » */
export const number = (value: number): string =>
  new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(value);

/** « 06 12 34 56 78 » for French numbers, others left as they are. */
export function phone(raw: string): string {
  const national = raw.replace(/[\s.-]/g, '').replace(/^(?:\+|00)33/, '0');
  return /^0\d{9}$/.test(national) ? national.replace(/(\d{2})(?=\d)/g, '$1\u00a0') : raw;
}

function civilDay(at: When): number {
  return Date.parse(`${isoDay(at)}T00:00:00.000Z`);
}

/** Milliseconds the zone is ahead of UTC at an instant. */
function offsetAt(at: number): number {
  const p = partsOf(at, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return (
    Date.parse(`${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}.000Z`) -
    Math.floor(at / 1000) * 1000
  );
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function partsOf(at: When, options: Intl.DateTimeFormatOptions): Parts {
  return Object.fromEntries(
    formatter(options)
      .formatToParts(new Date(at))
      .map((part) => [part.type, part.value]),
  );
}

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let found = cache.get(key);
  if (!found) cache.set(key, (found = new Intl.DateTimeFormat('fr-FR', { timeZone, ...options })));
  return found;
}

const ordinal = (text: string): string => text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ');
