const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const RFC_5322 =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})[\s,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,5}))?/i;
const ISO_8601 = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const ZONES: Record<string, number> = {
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  CET: 60,
  CEST: 120,
  MET: 60,
  MEST: 120,
};

/** RFC 5322 §3.3 and §4.3, never `new Date(text)`: V8 makes a date of « facture 12 ». null when in doubt. */
export const parseMailDate = (field: string | null): Date | null => {
  const text = (field ?? '').slice(0, 200).trim();
  if (ISO_8601.test(text)) return plausible(Date.parse(text));
  const match = RFC_5322.exec(text);
  if (!match) return null;
  const [, day, monthName, year, hours, minutes, seconds, sign, zoneHours, zoneMinutes, zone] = match;
  const month = MONTHS.indexOf(monthName!.toLowerCase());
  if (month < 0 || Number(day) < 1 || Number(day) > 31 || Number(hours) > 24 || Number(minutes) > 59)
    return null;
  const offset = sign
    ? (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes))
    : (ZONES[zone?.toUpperCase() ?? ''] ?? 0);
  const second = Math.min(Number(seconds ?? 0), 59);
  return plausible(
    Date.UTC(fullYear(year!), month, Number(day), Number(hours), Number(minutes) - offset, second),
  );
};

/** RFC 5322 §4.3: two digits below 50 are 20xx; three digits, and the others, count from 1900. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
};

const plausible = (time: number): Date | null => {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return year >= 1970 && year < 2200 ? date : null;
};
