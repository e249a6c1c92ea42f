import { addressWords, fullWord, isKindOfStreet, type Area } from '@parvis/domain';
import type { Transaction } from '../platform/database/unit-of-work.js';
import type { PlacedAddress } from './ban/read-ban.js';

export interface Replaced {
  numbers: number;
  streets: number;
  /** the box all of them lie in; null when there were none */
  extent: Area | null;
}

/** Held while addresses are replaced, so that two imports take turns: any number, the same everywhere. */
const ADDRESSES_LOCK = 7_283_911_056;
/** a round trip each */
const BATCH = 2_000;

/**
 * Puts these addresses in the place of all there are. What is searched meanwhile finds the earlier ones, until the
 * caller's transaction ends; if it doesn't, they stay.
 */
export async function replaceAddresses(
  tx: Transaction,
  addresses: AsyncIterable<PlacedAddress> | Iterable<PlacedAddress>,
): Promise<Replaced> {
  await tx.rows(`select pg_advisory_xact_lock($1)`, [ADDRESSES_LOCK]);
  // not truncate: it would keep searches waiting until the end
  await tx.rows(`delete from address`);
  await tx.rows(`delete from street`);
  const streets = new Streets();
  const extent = new Extent();
  let numbers = 0;
  let batch: PlacedAddress[] = [];
  const keep = async () => {
    const ids = batch.map((address) => streets.idOf(address));
    await insertStreets(tx, streets.takeNew());
    const numbered = batch.flatMap((address, n) =>
      address.number === null ? [] : { ...address, streetId: ids[n]!, id: ++numbers },
    );
    await insertNumbers(tx, numbered);
    batch = [];
  };
  for await (const address of addresses) {
    extent.add(address);
    if (batch.push(address) === BATCH) await keep();
  }
  await keep();
  await moveToTheirMiddle(tx);
  return { numbers, streets: streets.count, extent: extent.box };
}

/** Streets by name and town; all of a département are some ten thousand. */
class Streets {
  private readonly ids = new Map<string, number>();
  private fresh: (PlacedAddress & { id: number })[] = [];

  get count(): number {
    return this.ids.size;
  }

  idOf(address: PlacedAddress): number {
    const key = [address.street, address.postcode, address.city].join('\n').toLowerCase();
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.ids.size + 1;
    this.ids.set(key, id);
    this.fresh.push({ ...address, id });
    return id;
  }

  takeNew(): (PlacedAddress & { id: number })[] {
    const taken = this.fresh;
    this.fresh = [];
    return taken;
  }
}

class Extent {
  box: Area | null = null;

  add({ lat, lon }: PlacedAddress): void {
    const { south, west, north, east } = this.box ?? { south: lat, west: lon, north: lat, east: lon };
    this.box = {
      south: Math.min(south, lat),
      west: Math.min(west, lon),
      north: Math.max(north, lat),
      east: Math.max(east, lon),
    };
  }
}

async function insertStreets(tx: Transaction, streets: (PlacedAddress & { id: number })[]): Promise<void> {
  if (streets.length === 0) return;
  await tx.rows(
    `insert into street (id, name, postcode, city, words, lat, lon)
     select * from unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::float8[])`,
    [
      streets.map(({ id }) => id),
      streets.map(({ street }) => inASentence(street)),
      streets.map(({ postcode }) => postcode),
      streets.map(({ city }) => city),
      streets.map(wordsOf),
      streets.map(({ lat }) => lat),
      streets.map(({ lon }) => lon),
    ],
  );
}

async function insertNumbers(
  tx: Transaction,
  numbers: (PlacedAddress & { id: number; streetId: number })[],
): Promise<void> {
  if (numbers.length === 0) return;
  await tx.rows(
    `insert into address (id, street_id, number, suffix, lat, lon)
     select * from unnest($1::integer[], $2::integer[], $3::integer[], $4::text[], $5::float8[], $6::float8[])`,
    [
      numbers.map(({ id }) => id),
      numbers.map(({ streetId }) => streetId),
      numbers.map(({ number }) => number),
      numbers.map(({ suffix }) => suffix),
      numbers.map(({ lat }) => lat),
      numbers.map(({ lon }) => lon),
    ],
  );
}

/** A street is where its middle number is: the mean of a bent one would lie beside it. */
const moveToTheirMiddle = (tx: Transaction): Promise<unknown[]> =>
  tx.rows(
    `update street s set lat = m.lats[(n + 1) / 2], lon = m.lons[(n + 1) / 2] from (
       select street_id, array_agg(lat order by number, id) as lats, array_agg(lon order by number, id) as lons,
         count(*)::integer as n
       from address group by street_id) m where m.street_id = s.id`,
  );

const wordsOf = ({ street, city, postcode }: PlacedAddress): string =>
  [street, city ?? '', postcode ?? '']
    .flatMap(addressWords)
    .map((word) => ` ${fullWord(word)}`)
    .join('');

/** « Rue des Tanneurs » becomes « rue des Tanneurs »; « Les Granges » stays. */
function inASentence(name: string): string {
  const [kind = ''] = addressWords(name);
  return isKindOfStreet(kind) ? name[0]!.toLowerCase() + name.slice(1) : name;
}
