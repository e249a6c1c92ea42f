import { RuleViolation } from '../kernel/rule-violation.js';
import { epochDay, isoDateOf, type EpochDay } from './epoch-day.js';

/** The zones of etalab/jours-feries-france-data, by its file names. */
export const HOLIDAY_ZONES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'la-reunion',
  'martinique',
  'mayotte',
  'nouvelle-caledonie',
  'polynesie-francaise',
  'saint-barthelemy',
  'saint-martin',
  'saint-pierre-et-miquelon',
  'wallis-et-futuna',
] as const;
export type HolidayZone = (typeof HOLIDAY_ZONES)[number];

export interface Holiday {
  date: string;
  name: string;
}

/**
 * Public holidays by rule, named as the official data names them: the eleven of C. trav. L3133-1, the two of
 * Alsace-Moselle (L3134-13) and the abolition of slavery in each overseas territory (L3422-2, loi 83-550).
 * Today's law is applied to every year. Two holidays on one date are one day: a movable feast takes the name
 * over a fixed one (Ascension, 1 May 2008), the abolition over both (Guyane, 10 June 2019).
 */
export function holidaysOf(zone: HolidayZone, year: number): Holiday[] {
  return [...holidayNames(zone, year)].map(([day, name]) => ({ date: isoDateOf(day), name }));
}

const namesByZoneAndYear = new Map<string, ReadonlyMap<EpochDay, string>>();

/** The same, by epoch day and in date order; computed once per zone and year. */
export function holidayNames(zone: HolidayZone, year: number): ReadonlyMap<EpochDay, string> {
  const key = `${zone}/${year}`;
  const known = namesByZoneAndYear.get(key);
  if (known) return known;
  if (!Number.isInteger(year) || year < 1583 || year > 9999) {
    throw new RuleViolation('calendar/invalid', { path: 'year', reason: 'not-a-gregorian-year' });
  }
  if (namesByZoneAndYear.size >= 5_000) namesByZoneAndYear.clear();
  const names = new Map(computeHolidays(zone, year).sort(([a], [b]) => a - b));
  namesByZoneAndYear.set(key, names);
  return names;
}

function computeHolidays(zone: HolidayZone, year: number): [EpochDay, string][] {
  const on = (month: number, day: number): EpochDay => epochDay(year, month, day);
  const easter = easterSunday(year);
  // Order matters: a later name wins the date.
  const names = new Map<EpochDay, string>([
    [on(1, 1), '1er janvier'],
    [on(5, 1), '1er mai'],
    [on(5, 8), '8 mai'],
    [on(7, 14), '14 juillet'],
    [on(8, 15), 'Assomption'],
    [on(11, 1), 'Toussaint'],
    [on(11, 11), '11 novembre'],
    [on(12, 25), 'Jour de Noël'],
    [easter + 1, 'Lundi de Pâques'],
    [easter + 39, 'Ascension'],
    [easter + 50, 'Lundi de Pentecôte'],
  ]);
  if (zone === 'alsace-moselle') {
    names.set(easter - 2, 'Vendredi saint').set(on(12, 26), '2ème jour de Noël');
  }
  const abolition = abolitionOfSlavery(zone, year);
  if (abolition) names.set(on(...abolition), "Abolition de l'esclavage");
  return [...names];
}

function abolitionOfSlavery(zone: HolidayZone, year: number): [month: number, day: number] | null {
  switch (zone) {
    case 'mayotte':
      return [4, 27];
    case 'martinique':
      return [5, 22];
    case 'guadeloupe':
      return [5, 27];
    case 'saint-martin':
      // Guadeloupe's date until the collectivity chose its own.
      return year >= 2018 ? [5, 28] : [5, 27];
    case 'guyane':
      return [6, 10];
    case 'saint-barthelemy':
      return [10, 9];
    case 'la-reunion':
      return [12, 20];
    default:
      return null;
  }
}

/** Meeus/Jones/Butcher, valid for every Gregorian year. */
function easterSunday(year: number): EpochDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return epochDay(year, Math.floor(n / 31), (n % 31) + 1);
}
