import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../test/test-database.js';
import { Clock } from '../clock/clock.js';
import { Notifier } from '../events/notifier.js';
import { createDataSource } from './data-source.js';
import { UnitOfWork } from './unit-of-work.js';

let database: TestDatabase;
let dataSource: DataSource;
let work: UnitOfWork;
beforeAll(async () => {
  database = await testDatabase('house');
  await database.rows('create table thing (id uuid primary key, name text not null, size integer)');
  dataSource = await createDataSource(database.url, 2).initialize();
  work = new UnitOfWork(dataSource, new Clock(), new Notifier(dataSource));
});
beforeEach(() => database.rows('truncate thing'));
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const names = async () =>
  (await database.rows<{ name: string }>('select name from thing order by name')).map(({ name }) => name);
const thing = (name: string) => ({ id: crypto.randomUUID(), name });

describe('a transaction', () => {
  test('keeps what was held back, and nothing of it when the last write fails', async () => {
    await work.run(async (tx) => tx.insert('thing', thing('kept')));
    const failing = work.run(async (tx) => {
      tx.insert('thing', thing('lost'));
      await tx.flush();
      tx.insert('thing', { id: crypto.randomUUID(), name: null });
    });
    await expect(failing).rejects.toMatchObject({ code: '23502' });
    expect(await names()).toEqual(['kept']);
  });

  test('answers questions asked in one breath in their order, each seeing what was before it', async () => {
    const [made, seen, gone] = await work.run((tx) =>
      Promise.all([
        tx.rows(`insert into thing values (gen_random_uuid(), 'a') returning name`),
        tx.rows(`select name from thing`),
        tx.rows(`delete from thing returning name`),
      ]),
    );
    expect([made, seen, gone]).toEqual([[{ name: 'a' }], [{ name: 'a' }], [{ name: 'a' }]]);
  });

  test('that took for true what is not keeps nothing', async () => {
    const supposing = (holds: boolean) =>
      work.run(async (tx) => {
        tx.suppose((value) => `${value(String(holds))}::boolean`);
        const name = tx.later((value) => `${value('given')}::text`);
        tx.insert('thing', thing(name));
        return { name, size: 1 };
      });
    await expect(supposing(false)).rejects.toMatchObject({ code: 'PV001' });
    expect(await names()).toEqual([]);
    expect(await supposing(true)).toEqual({ name: 'given', size: 1 });
    expect(await names()).toEqual(['given']);
  });

  test('cannot send a row before the text it waits for is known', async () => {
    const early = work.run(async (tx) => {
      tx.insert('thing', thing(tx.later(() => `'given'`)));
      await tx.flush();
    });
    await expect(early).rejects.toThrow('with the last writes only');
    expect(await names()).toEqual([]);
  });

  test('of which one question failed keeps nothing, even when the failure was swallowed', async () => {
    const swallowing = work.run(async (tx) => {
      tx.insert('thing', thing('lost'));
      await tx.flush();
      await tx.rows('select 1 / 0').catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('taken back');
    expect(await names()).toEqual([]);
  });

  test('says why the first of several questions failed, whichever is heard of first', async () => {
    const asking = work.run((tx) =>
      Promise.all([
        tx.rows('select 1 / 0').then((rows) => rows.length),
        tx.rows('select 1'),
        tx.rows('select 2'),
      ]),
    );
    await expect(asking).rejects.toMatchObject({ code: '22012' });
    const inTurn = work.run((tx) =>
      Promise.all([(async () => (await (async () => tx.row('select 1 / 0'))())!)(), tx.rows('select 1')]),
    );
    await expect(inTurn).rejects.toMatchObject({ code: '22012' });
  });

  test('asks nothing more after a question whose value cannot be written, and its connection goes on', async () => {
    const endless: { self?: object } = {};
    endless.self = endless;
    const asking = (value: unknown) =>
      work.run((tx) =>
        Promise.all([
          tx.rows(`insert into thing values (gen_random_uuid(), 'before')`),
          tx.rows<{ value: unknown }>('select $1::json as value', [value]),
          tx.rows(`insert into thing values (gen_random_uuid(), 'after')`),
        ]),
      );
    // often enough for all of them to be kept as prepared statements
    for (let time = 0; time < 12; time += 1) {
      await expect(asking(endless)).rejects.toThrow('circular');
      expect(await names()).toEqual([]);
    }
    const [, [answer]] = await asking({ right: true });
    expect(answer).toEqual({ value: { right: true } });
    expect(await names()).toEqual(['after', 'before']);
  });

  test('asks the same question several times in one breath, also when it is kept as a prepared statement', async () => {
    for (let time = 0; time < 12; time += 1) {
      const sums = await work.run((tx) =>
        Promise.all([1, 2, 3].map((n) => tx.row<{ sum: number }>('select $1::int + 1 as sum', [n]))),
      );
      expect(sums).toEqual([{ sum: 2 }, { sum: 3 }, { sum: 4 }]);
    }
  });

  test('reads every kind of value, before and after its statement is kept as a prepared one', async () => {
    const values = `select 1 as an_integer, 9007199254740991::bigint as a_bigint, 'é'::text as a_text, true as a_yes,
      null::text as a_null, '2026-11-27 08:30:00.123+01'::timestamptz as an_instant, '{"due_at": [1]}'::jsonb as a_json,
      '{a,"b c",NULL}'::text[] as texts, '\\x00ff'::bytea as bytes`;
    for (let time = 0; time < 12; time += 1)
      expect(await work.run((tx) => tx.rows(values))).toEqual([
        {
          anInteger: 1,
          aBigint: 9_007_199_254_740_991,
          aText: 'é',
          aYes: true,
          aNull: null,
          anInstant: new Date('2026-11-27T07:30:00.123Z'),
          aJson: { due_at: [1] },
          texts: ['a', 'b c', null],
          bytes: Buffer.from([0, 255]),
        },
      ]);
  });

  test('knows its prepared statements after a breath that failed before they were made', async () => {
    const asking = (divisor: number) =>
      work.run((tx) =>
        Promise.all([
          tx.row<{ part: number }>('select 6 / $1::int as part', [divisor]),
          tx.row<{ twice: number }>('select 2 * $1::int as twice', [divisor]),
        ]),
      );
    // prepared for the first time at the tenth: in the breath that fails
    for (let time = 0; time < 9; time += 1) await asking(3);
    for (let time = 0; time < 3; time += 1) await expect(asking(0)).rejects.toMatchObject({ code: '22012' });
    for (let time = 0; time < 9; time += 1) expect(await asking(3)).toEqual([{ part: 2 }, { twice: 6 }]);
  });

  test('that is over is not begun again by a question that comes late', async () => {
    let late: Promise<unknown> | null = null;
    await work.run(async (tx) => {
      await tx.rows('select 1');
      late = new Promise((resolve) => setTimeout(resolve, 50)).then(() => tx.rows('select 1'));
      late.catch(() => undefined);
    });
    await expect(late).rejects.toThrow('over');
    expect(await work.rows('select pg_current_xact_id_if_assigned() as id')).toEqual([{ id: null }]);
  });

  test('deletes with its other writes', async () => {
    await work.run(async (tx) => ['one', 'two'].forEach((name) => tx.insert('thing', thing(name))));
    await work.run(async (tx) => {
      tx.delete('thing', { name: 'one' });
      tx.insert('thing', thing('three'));
    });
    expect(await names()).toEqual(['three', 'two']);
  });

  test('goes on when a newer version has changed the tables under its plans', async () => {
    const ask = () => work.run((tx) => tx.rows('select * from thing where size is null'));
    for (let time = 0; time < 30; time += 1) await ask();
    const kept = await work.rows<{ name: string }>('select name from pg_prepared_statements');
    expect(kept.length).toBeGreaterThan(0);
    await database.rows('alter table thing add column colour text');
    await work.run(async (tx) => tx.insert('thing', thing('after')));
    expect(await ask()).toMatchObject([{ name: 'after', colour: null }]);
  });
});

describe('a look', () => {
  test('sees one instant, whatever is committed between two of its questions', async () => {
    await work.run(async (tx) => tx.insert('thing', thing('before')));
    const [first, second] = await work.look(async (look) => {
      const seen = await look.rows('select name from thing');
      await database.rows(`insert into thing values (gen_random_uuid(), 'meanwhile')`);
      return [seen, await look.rows('select name from thing')];
    });
    expect(first).toEqual([{ name: 'before' }]);
    expect(second).toEqual(first);
    expect(await names()).toEqual(['before', 'meanwhile']);
  });

  test('writes nothing', async () => {
    const writing = work.look((look) => look.rows(`insert into thing values (gen_random_uuid(), 'written')`));
    await expect(writing).rejects.toMatchObject({ code: '25006' });
    expect(await names()).toEqual([]);
  });

  test('gives its connection back, after an answer and after a refusal', async () => {
    const refuse = () => work.look(async (look) => look.rows('select 1 / 0'));
    // more than the pool of two has
    for (let time = 0; time < 5; time += 1) {
      await expect(refuse()).rejects.toMatchObject({ code: '22012' });
      expect(await work.look((look) => look.rows('select 1 as one'))).toEqual([{ one: 1 }]);
    }
  });

  test('goes on when a newer version has changed the tables under its plans', async () => {
    const ask = () => work.look((look) => look.rows('select * from thing where size is not null'));
    for (let time = 0; time < 30; time += 1) await ask();
    await database.rows('alter table thing add column weight integer');
    await work.run(async (tx) => tx.insert('thing', { ...thing('after'), size: 1 }));
    expect(await ask()).toMatchObject([{ name: 'after', weight: null }]);
  });
});
