import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../test/test-database.js';
import { WriteBuffer } from './write-buffer.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('house');
});
afterAll(() => database.drop());
beforeEach(() => database.rows('delete from resident'));

const id = (n: number) => `0199d1f0-0000-7000-8000-00000000000${n}`;
const createdAt = new Date('2026-11-02T09:00:00.123Z');
const lucie = { id: id(1), firstName: 'Lucie', lastName: 'Moreau', address: null, createdAt };

async function write(fill: (buffer: WriteBuffer) => void): Promise<void> {
  const buffer = new WriteBuffer();
  fill(buffer);
  const { sql, parameters } = buffer.take()!;
  await database.rows(sql, parameters);
}
const residents = () =>
  database.rows('select id, first_name, last_name, address, created_at from resident order by id');

describe('what a transaction is about to write', () => {
  test('leaves in one statement, rows that name each other in any order', async () => {
    await write((buffer) => {
      const email = { id: id(2), residentId: id(1), kind: 'email', value: 'lucie.moreau@exemple.test' };
      buffer.insert('resident_identity', email);
      buffer.insert('resident', lucie);
    });
    expect(await residents()).toEqual([
      { id: id(1), first_name: 'Lucie', last_name: 'Moreau', address: null, created_at: createdAt },
    ]);
    expect(await database.rows('select value from resident_identity')).toEqual([
      { value: 'lucie.moreau@exemple.test' },
    ]);
  });

  test('is nothing when nothing was written', () => {
    expect(new WriteBuffer().take()).toBeNull();
  });

  test('is empty once taken', () => {
    const buffer = new WriteBuffer();
    buffer.insert('resident', lucie);
    expect(buffer.take()).not.toBeNull();
    expect(buffer.take()).toBeNull();
  });
});

describe('a row patched', () => {
  test('before it left is inserted as it became', async () => {
    await write((buffer) => {
      buffer.insert('resident', lucie);
      buffer.update('resident', id(1), { lastName: 'Moreau-Petit' });
    });
    expect(await residents()).toMatchObject([{ first_name: 'Lucie', last_name: 'Moreau-Petit' }]);
  });

  test('twice takes both patches, the last word winning', async () => {
    await write((buffer) => buffer.insert('resident', lucie));
    await write((buffer) => {
      buffer.update('resident', id(1), { firstName: 'Lucile', address: '12, rue des Tanneurs' });
      buffer.update('resident', id(1), { firstName: 'Lucy' });
    });
    expect(await residents()).toMatchObject([
      { first_name: 'Lucy', last_name: 'Moreau', address: '12, rue des Tanneurs' },
    ]);
  });

  test('to null loses what it had, and others keep theirs', async () => {
    await write((buffer) => {
      buffer.insert('resident', lucie);
      buffer.insert('resident', { ...lucie, id: id(2), firstName: 'Paul' });
    });
    await write((buffer) => buffer.update('resident', id(1), { firstName: null }));
    expect(await residents()).toMatchObject([{ first_name: null }, { first_name: 'Paul' }]);
  });
});

describe('what is supposed', () => {
  const named = (name: string) => (buffer: WriteBuffer) => {
    buffer.insert('resident', lucie);
    buffer.suppose((value) => `exists (select from resident where first_name = ${value(name)})`);
    buffer.suppose(() => 'true');
  };

  test('is looked at as it was before the writes, and where it is not so nothing is written', async () => {
    await expect(write(named('Lucie'))).rejects.toMatchObject({ code: 'PV001' });
    expect(await residents()).toEqual([]);
    await write((buffer) => buffer.insert('resident', { ...lucie, id: id(2) }));
    await write(named('Lucie'));
    expect(await residents()).toHaveLength(2);
  });

  test('and is not so takes no text of the database: no number is lost', async () => {
    await database.rows('create sequence serial');
    const numbered = (holds: string) =>
      write((buffer) => {
        const word = buffer.laters.ask(() => `select nextval('serial')`);
        buffer.insert('resident', { ...lucie, lastName: word });
        buffer.suppose(() => holds);
      });
    await expect(numbered('false')).rejects.toMatchObject({ code: 'PV001' });
    await numbered('true');
    expect(await residents()).toMatchObject([{ last_name: '1' }]);
  });

  test('and is not known is not so', async () => {
    await expect(write((buffer) => buffer.suppose(() => 'null::boolean'))).rejects.toMatchObject({
      code: 'PV001',
    });
  });
});

describe('a text that the database gives', () => {
  test.each(['2026-000001', `l’un "et" l'autre \\ \n`])(
    'stands in every row that names it: %s',
    async (given) => {
      const buffer = new WriteBuffer();
      const word = buffer.laters.ask((value) => `select ${value(given)}::text`);
      buffer.insert('resident', { ...lucie, lastName: word, address: `${word} !` });
      buffer.insert('resident', { ...lucie, id: id(2), lastName: 'Petit' });
      const { sql, parameters } = buffer.take()!;
      expect(await database.rows(sql, parameters)).toMatchObject([{ l0: given }]);
      expect(await residents()).toMatchObject([
        { last_name: given, address: `${word} !` },
        { last_name: 'Petit' },
      ]);
    },
  );
});

describe('a column left out', () => {
  test('takes its default, in the same breath as a row that names it', async () => {
    const account = { email: 'a@exemple.test', firstName: 'A', lastName: 'B', createdAt };
    await write((buffer) => {
      buffer.insert('account', { ...account, id: id(1) });
      buffer.insert('account', { ...account, id: id(2), email: 'b@exemple.test', active: false });
    });
    expect(await database.rows('select active from account order by id')).toEqual([
      { active: true },
      { active: false },
    ]);
  });
});

describe('a hostile text', () => {
  test.each([
    ['NUL', 'Lu\u0000cie', 'Lucie'],
    ['half a surrogate pair', 'Lu\ud83dcie', 'Lu\ufffdcie'],
    ['quotes and casts', `'); drop table resident; --`, `'); drop table resident; --`],
    ['JSON', '{"a":"\\u0000"}', '{"a":"\\u0000"}'],
  ])('%s is stored as text', async (_, given, kept) => {
    await write((buffer) => buffer.insert('resident', { ...lucie, firstName: given }));
    expect(await residents()).toMatchObject([{ first_name: kept }]);
  });

  test('is cleaned inside jsonb too', async () => {
    await write((buffer) =>
      buffer.insert('ticket_event', {
        ticketId: id(1),
        version: 1,
        type: 'TicketOpened',
        payload: { subject: 'Lampa\u0000daire \udc00' },
        actorId: null,
        actorName: 'Parvis',
        at: createdAt,
      }),
    );
    expect(await database.row('select payload from ticket_event')).toEqual({
      payload: { subject: 'Lampadaire \ufffd' },
    });
  });
});
