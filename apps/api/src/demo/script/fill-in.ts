import { placeOf } from '../town/ground/metres.js';
import { numbersOf, type HouseNumber } from '../town/ground/numbers.js';
import { QUARTERS, SCHOOLS, STREETS, type Street } from '../town/streets.js';
import type { Random } from './random.js';
import type { Resident } from './residents.js';
import type { TownTime } from './town-time.js';

const CHILDREN = 'Léna Malo Nour Jules Alba Sacha Inaya Gabin Lou Noé Maïa Tom Éva Ilyès'.split(' ');
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];
const NAMED: Record<string, number[]> = { lundi: [1], samedi: [6] };

/** of days, which are the same everywhere */
const WEEKDAY = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' });
const DATE = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

export interface Location {
  lat: number;
  lon: number;
  address: string;
}

/** The particulars of one file, the same in everything said on it. */
export class Particulars {
  readonly location: Location;
  private readonly words: Record<string, string>;
  private readonly dates = new Map<string, string>();

  constructor(
    random: Random,
    private readonly time: TownTime,
    resident: Resident | null,
    house?: HouseNumber,
    storm: string | null = null,
  ) {
    const [drawn, other] = random.shuffle(STREETS) as [Street, Street];
    const street = house ? STREETS.find(({ name }) => name === house.street)! : drawn;
    const { number, point } = house ?? random.pick(numbersOf(street.name));
    const lieu = `${number} ${street.name}`;
    this.location = { ...placeOf(point), address: lieu };
    this.words = {
      lieu,
      rue: street.name,
      'de-rue': street.of,
      angle: (other === street ? drawn : other).name,
      quartier: random.pick(QUARTERS),
      ecole: random.pick(SCHOOLS),
      enfant: random.pick(CHILDREN),
      ...(storm && { tempete: storm }),
      n: random.pick(['trois', 'quatre', 'cinq']),
      adresse: resident?.address ?? lieu,
      nom: resident?.lastName ?? 'Vasseur',
      qui: resident ? `${resident.civility} ${resident.lastName}` : 'Une personne',
    };
  }

  /**
   * `{date:9}` is nine days after what is written at `at` (a weekday), `{samedi:45}` the Saturday from then,
   * `{jour:-1}` the name of a weekday. A date said once stays the same date later.
   */
  fill(text: string, at: Date): string {
    return text.replace(/\{([\p{L}-]+)(?::(-?\d+))?\}/gu, (hole, word: string, days?: string) => {
      if (days !== undefined) return this.day(word, Number(days), at);
      const known = this.words[word];
      if (known === undefined) throw new Error(`Nothing to fill ${hole} with`);
      return known;
    });
  }

  private day(word: string, days: number, at: Date): string {
    const key = `${word}:${days}`;
    const said = this.dates.get(key) ?? this.format(word, days, at);
    this.dates.set(key, said);
    return said;
  }

  private format(word: string, days: number, at: Date): string {
    const wanted = NAMED[word] ?? MONDAY_TO_FRIDAY;
    let day = this.time.dayOf(at) + days;
    while (!wanted.includes(weekdayOf(day))) day += days < 0 ? -1 : 1;
    const format = word === 'jour' ? WEEKDAY : DATE;
    return format.format(day * 86_400_000).replace(/ 1 /, ' 1er ');
  }
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;
