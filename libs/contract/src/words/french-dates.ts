/**
 * Dates as they are said to a resident, by a page and by a mail alike: what was promised must read the same in both, so
 * it stands with what the two sides agree on. In the town's hours, a day that ends at 24:00 ends at midnight.
 */
export interface When {
  timeZone: string;
  /** the year is said when it is another than now */
  now: string;
}

/** « jeudi 26 novembre à 17 h 00 » */
export function said(at: string, { timeZone, now }: When): string {
  const { day, hour, minute } = moment(at, timeZone, now);
  return `${day} à ${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** « jeudi 26 novembre »: the day an instant falls on */
export const daySaid = (at: string, { timeZone, now }: When): string => moment(at, timeZone, now).day;

/** « jeudi 26 novembre »: the day that ends at an instant, for a promise of a whole day */
export const lastDaySaid = (at: string, when: When): string =>
  daySaid(new Date(Date.parse(at) - 1).toISOString(), when);

/** The end of a delay: « jeudi 26 novembre à 17 h 00 », « jeudi 26 novembre à minuit » for the end of that day. */
export function endSaid(at: string, when: When): string {
  const { hour, minute } = moment(at, when.timeZone, when.now);
  if (hour !== '00' || minute !== '00') return said(at, when);
  return `${lastDaySaid(at, when)} à minuit`;
}

function moment(at: string, timeZone: string, now: string) {
  const parts = partsOf(at, timeZone);
  const year = parts.year === partsOf(now, timeZone).year ? '' : ` ${parts.year}`;
  const number = parts.day === '1' ? '1er' : parts.day;
  return {
    day: `${parts.weekday} ${number} ${parts.month}${year}`,
    hour: parts.hour,
    minute: parts.minute,
  };
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

const REMEMBERED = 1_000;
const remembered = new Map<string, Parts>();

/** One letter says an instant several times, and a day's letters the same end of delay. */
function partsOf(at: string, timeZone: string): Parts {
  const key = `${at} ${timeZone}`;
  const known = remembered.get(key);
  if (known) return known;
  const parts = formatOf(timeZone).formatToParts(new Date(at));
  const made: Parts = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, made);
  return made;
}

/** a format takes longer to make than to use a hundred times */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('fr-FR', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}
