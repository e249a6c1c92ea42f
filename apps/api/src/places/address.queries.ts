import { Injectable } from '@nestjs/common';
import type { AddressView } from '@parvis/contract';
import { boxAround, fullWord, parseAddressQuery, type AddressQuery, type Place } from '@parvis/domain';
import { corners, inBox, metresFrom } from '../platform/database/sphere.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

const SUGGESTIONS = 8;
/** of which the number is looked for: « 12 rue » begins the address of many streets */
const STREETS_TRIED = 30;
/** share of three-letter pieces a misspelt name must have in common with the street's */
const LIKENESS = '0.4';
/** metres: a place in a street has its addresses within the first; the second is for the woods */
const RINGS = [150, 1_000];

interface Street {
  id: number;
  name: string;
  postcode: string | null;
  city: string | null;
  lat: number;
  lon: number;
}
type Numbered = Street & { number: number; suffix: string | null; distance: number | null };

/** Streets are found by words, numbers in the streets found: a town has a thousand of the first. */
@Injectable()
export class AddressQueries {
  constructor(private readonly work: UnitOfWork) {}

  /** Best first: the number asked for in each street that fits, then the streets themselves. */
  async search(text: string): Promise<AddressView[]> {
    const query = parseAddressQuery(text);
    if (query.words.length === 0) return [];
    const exact = await this.streetsWith(query);
    const streets = exact.length > 0 ? exact : await this.streetsLike(query);
    const numbers = query.number === null || streets.length === 0 ? [] : await this.numbers(query, streets);
    return [...numbers.map(presentNumber), ...streets.map(presentStreet)].slice(0, SUGGESTIONS);
  }

  /** Nearest first, within a kilometre. */
  async near({ lat, lon }: Place): Promise<AddressView[]> {
    for (const metres of RINGS) {
      const rows = await this.within({ lat, lon }, metres);
      if (rows.length === SUGGESTIONS || metres === RINGS.at(-1)) return rows.map(presentNumber);
    }
    return [];
  }

  /** every word typed begins one of the street's, in any order */
  private streetsWith({ words }: AddressQuery): Promise<Street[]> {
    const parameters: unknown[] = [words.map(fullWord).join(' '), STREETS_TRIED];
    const begins = (word: string) => `s.words like $${parameters.push(`% ${word}%`)}`;
    const each = words.map((word) => {
      const full = fullWord(word);
      return full === word ? begins(word) : `(${begins(word)} or ${begins(full)})`;
    });
    return this.work.rows<Street>(
      `select s.id, s.name, s.postcode, s.city, s.lat, s.lon from street s where ${each.join(' and ')}
       order by word_similarity($1, s.words) desc, length(s.words), s.name limit $2`,
      parameters,
    );
  }

  /** a letter too many, missing or in another's place */
  private async streetsLike({ telling }: AddressQuery): Promise<Street[]> {
    if (telling.length < 3) return [];
    return this.work.run(async (tx) => {
      // the index takes its threshold from a setting; as it comes, two letters exchanged in a short name are too many
      await tx.rows(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [LIKENESS]);
      return tx.rows<Street>(
        `select s.id, s.name, s.postcode, s.city, s.lat, s.lon from street s where $1 <% s.words
         order by word_similarity($1, s.words) desc, length(s.words), s.name limit $2`,
        [telling, SUGGESTIONS],
      );
    });
  }

  private numbers({ number, suffix }: AddressQuery, streets: Street[]): Promise<Numbered[]> {
    return this.work.rows<Numbered>(
      `select s.id, s.name, s.postcode, s.city, a.number, a.suffix, a.lat, a.lon, null as distance
       from address a join street s on s.id = a.street_id
       where a.street_id = any($1) and a.number = $2
       order by array_position($1, a.street_id), a.suffix like $3 || '%' desc nulls last, a.suffix nulls first limit $4`,
      [streets.map(({ id }) => id), number, suffix, SUGGESTIONS],
    );
  }

  private within({ lat, lon }: Place, metres: number): Promise<Numbered[]> {
    return this.work.rows<Numbered>(
      `select * from (
         select s.id, s.name, s.postcode, s.city, a.number, a.suffix, a.lat, a.lon,
           ${metresFrom('a', '$1::float8', '$2::float8')} as distance
         from address a join street s on s.id = a.street_id
         where ${inBox('a', ['$3', '$4', '$5', '$6'])}) placed
       where distance <= $7 order by distance, id, number, suffix nulls first limit $8`,
      [lat, lon, ...corners(boxAround({ lat, lon }, metres)), metres, SUGGESTIONS],
    );
  }
}

const presentStreet = ({ name, postcode, city, lat, lon }: Street): AddressView => ({
  label: name,
  postcode,
  city,
  lat,
  lon,
  distance: null,
});

const presentNumber = ({ number, suffix, distance, ...street }: Numbered): AddressView => ({
  ...presentStreet(street),
  label: `${number}${suffix === null ? '' : ` ${written(suffix)}`} ${street.name}`,
  distance: distance === null ? null : Math.round(distance),
});

/** « 12 bis », « 12 B » */
const written = (suffix: string): string => (suffix.length === 1 ? suffix.toUpperCase() : suffix);
