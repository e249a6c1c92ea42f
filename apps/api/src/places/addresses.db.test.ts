import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../test/test-database.js';
import { Clock } from '../platform/clock/clock.js';
import { createDataSource } from '../platform/database/data-source.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { AddressQueries } from './address.queries.js';
import type { PlacedAddress } from './ban/read-ban.js';
import { replaceAddresses } from './replace-addresses.js';

const STREETS = 3_000;
const NUMBERS = 10;

/** names no two of which share many letters, as those of a département */
function streetName(n: number): string {
  const syllables = 'ba co di fe gu la mo ni pre ru sa to vi xe zou'.split(' ');
  const word = (seed: number) =>
    Array.from({ length: 3 }, (_, at) => syllables[Math.floor(seed / 15 ** at) % 15]).join('');
  return `${['Rue', 'Avenue', 'Chemin', 'Impasse'][n % 4]} ${word(n * 7 + 3)} ${word(n * 131 + 11)}`;
}

function* addresses(): Generator<PlacedAddress> {
  const town = { postcode: '26100', city: 'Romans-sur-Isère', suffix: null };
  for (let n = 0; n < STREETS; n++)
    for (let number = 1; number <= NUMBERS; number++)
      yield {
        ...town,
        street: streetName(n),
        number,
        lat: 44.6 + (n % 50) * 0.01 + number * 0.0002,
        lon: 4.8 + Math.floor(n / 50) * 0.01,
      };
  const ours = ['Rue des Tanneurs', 'Boulevard des Remparts', 'Place du 8-Mai-1945', 'Allée de l’Œillet'];
  for (const street of ours)
    for (const suffix of [null, 'bis', 'b'])
      yield { ...town, street, number: 12, suffix, lat: 45.046, lon: 5.05 };
}

let database: TestDatabase;
let source: Awaited<ReturnType<ReturnType<typeof createDataSource>['initialize']>>;
let work: UnitOfWork;
let queries: AddressQueries;
beforeAll(async () => {
  database = await testDatabase('house');
  source = await createDataSource(database.url, 2).initialize();
  work = new UnitOfWork(source, new Clock(), { eventsAppended: () => undefined } as never);
  await work.run((tx) => replaceAddresses(tx, addresses()));
  await database.rows('vacuum analyze street, address');
  queries = new AddressQueries(work);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const labels = async (text: string) => (await queries.search(text)).map(({ label }) => label);

describe('an address looked for', () => {
  test.each<[string, string]>([
    ['12 rue des Tanneurs', '12 rue des Tanneurs'],
    ['12, R. DES TANNEURS', '12 rue des Tanneurs'],
    ['12 bis rue des tanneurs', '12 bis rue des Tanneurs'],
    ['12B tanneurs rue', '12 B rue des Tanneurs'],
    ['tann', 'rue des Tanneurs'],
    ['rue tan', 'rue des Tanneurs'],
    ['bd remparts', 'boulevard des Remparts'],
    ['remp', 'boulevard des Remparts'],
    ['8 mai 1945', 'place du 8-Mai-1945'],
    ['place 8 mai', 'place du 8-Mai-1945'],
    ['allee oeillet', 'allée de l’Œillet'],
    ['tanneurs romans', 'rue des Tanneurs'],
    ['rue des taneurs', 'rue des Tanneurs'],
    ['12 rue des tannuers', '12 rue des Tanneurs'],
    ['boulevard des ramparts', 'boulevard des Remparts'],
  ])('« %s » is « %s » first', async (text, first) => {
    expect((await labels(text))[0]).toBe(first);
  });

  test.each(['', ' ', '12', '%', 'rue de zzzzzzzz', 'xyzwxyzw'])('« %s » finds nothing', async (text) => {
    expect(await labels(text)).toEqual([]);
  });

  test('brings eight at most, numbers before streets', async () => {
    const found = await labels('5 rue');
    expect(found).toHaveLength(8);
    expect(found.every((label) => label.startsWith('5 rue'))).toBe(true);
  });

  test('is shown with its town', async () => {
    expect((await queries.search('12 tanneurs'))[0]).toEqual({
      label: '12 rue des Tanneurs',
      postcode: '26100',
      city: 'Romans-sur-Isère',
      lat: 45.046,
      lon: 5.05,
      distance: null,
    });
  });
});

describe('addresses near a place', () => {
  test('come nearest first, in metres on the ground', async () => {
    const near = await queries.near({ lat: 44.601, lon: 4.8 });
    expect(near.map(({ distance }) => distance)).toEqual([0, 22, 22, 44, 44, 67, 67, 89]);
  });

  test('to the east are as far as those to the north', async () => {
    const [north] = await queries.near({ lat: 45.046 + 0.0018, lon: 5.05 });
    const [east] = await queries.near({ lat: 45.046, lon: 5.05 + 0.0018 });
    expect(north!.distance).toBe(200);
    expect(east!.distance).toBe(141);
  });

  test('are none a kilometre and more away', async () => {
    expect(await queries.near({ lat: 43.5, lon: 3 })).toEqual([]);
  });
});

interface Plan {
  'Node Type': string;
  'Index Name'?: string;
  Plans?: Plan[];
}
const partsOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(partsOf)];

/** What PostgreSQL does for a question asked. */
async function plansOf(ask: (queries: AddressQueries) => Promise<unknown>): Promise<Plan[]> {
  const plans: Plan[] = [];
  const explaining = {
    run: (asking: (tx: unknown) => Promise<unknown>) =>
      work.run((tx) =>
        asking({ rows: (sql: string, values: unknown[]) => explaining.rows(sql, values, tx) }),
      ),
    async rows(sql: string, values: unknown[], within: { rows: UnitOfWork['rows'] } = work) {
      const [explained] = await within.rows<{ 'QUERY PLAN': { Plan: Plan }[] }>(
        `explain (format json) ${sql}`,
        values,
      );
      plans.push(...partsOf(explained!['QUERY PLAN'][0]!.Plan));
      return within.rows(sql, values);
    },
  };
  await ask(new AddressQueries(explaining as unknown as UnitOfWork));
  return plans;
}

describe('thirty thousand addresses are searched by their indexes', () => {
  test.each<[string, (queries: AddressQueries) => Promise<unknown>, string[]]>([
    ['words', (asked) => asked.search('12 rue tanneurs'), ['street_words', 'address_street']],
    ['the beginning of one', (asked) => asked.search('tann'), ['street_words']],
    ['a misspelt one', (asked) => asked.search('12 rue des tannuers'), ['street_words', 'address_street']],
    ['a place', (asked) => asked.near({ lat: 45.046, lon: 5.05 }), ['address_place']],
  ])('by %s', async (_, ask, indexes) => {
    const plans = await plansOf(ask);
    const used = plans.map((plan) => plan['Index Name']);
    for (const index of indexes) expect(used).toContain(index);
    expect(plans.filter((plan) => plan['Node Type'] === 'Seq Scan')).toEqual([]);
  });
});

describe('addresses replaced', () => {
  test('are the earlier ones when it fails on the way', async () => {
    async function* broken(): AsyncGenerator<PlacedAddress> {
      yield* addresses();
      throw new Error('the disk is gone');
    }
    await expect(work.run((tx) => replaceAddresses(tx, broken()))).rejects.toThrow('the disk is gone');
    expect(await labels('12 rue des tanneurs')).toContain('12 rue des Tanneurs');
  });

  test('by two at once are those of one of them, whole', async () => {
    const all = [...addresses()].slice(-12);
    await Promise.all([1, 2].map(() => work.run((tx) => replaceAddresses(tx, all))));
    expect(await database.row(`select count(*)::integer as count from address`)).toEqual({ count: 12 });
    expect(await database.row(`select count(*)::integer as count from street`)).toEqual({ count: 4 });
  });
});
