import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { canRead, READING_ROLES, ROLES, SECTORS, type Grant, type Placed } from '@parvis/domain';
import fc from 'fast-check';
import { newId } from '../platform/database/new-id.js';
import { testDatabase, type TestDatabase } from '../../test/test-database.js';
import { readableServices, visibleServices, visibleTo } from './visible-to.js';

let database: TestDatabase;
let places: Placed[];
/** as the rules see each account: its grants */
const actors = new Map<string, Grant[]>();

beforeAll(async () => {
  database = await testDatabase('town');
  const services = await database.rows<{ id: string }>('select id from service order by slug');
  const sites = await database.rows<{ id: string }>('select id from site order by slug');
  places = SECTORS.flatMap((sector) =>
    services.flatMap(({ id: serviceId }) => sites.map(({ id: siteId }) => ({ sector, serviceId, siteId }))),
  );
  const grant = fc.record<Grant>({
    role: fc.constantFrom(...ROLES),
    sector: fc.option(fc.constantFrom(...SECTORS)),
    serviceId: fc.option(fc.constantFrom(...services.map(({ id }) => id))),
    siteId: fc.option(fc.constantFrom(...sites.map(({ id }) => id))),
  });
  const all = fc.sample(fc.array(grant, { maxLength: 4 }), { numRuns: 120, seed: 20_260_116 });
  for (const grants of all) actors.set(await account(grants), grants);
});
afterAll(() => database.drop());

async function account(grants: Grant[]): Promise<string> {
  const id = newId();
  await database.rows(
    `insert into account (id, email, first_name, last_name, created_at) values ($1::uuid, $1::text, 'A', 'B', $2)`,
    [id, new Date('2026-11-02T09:00Z')],
  );
  await database.rows(
    `insert into account_grant (id, account_id, role, sector, service_id, site_id)
     select gen_random_uuid(), $1::uuid, role, sector, "serviceId", "siteId"
     from jsonb_to_recordset($2::jsonb) as g (role text, sector text, "serviceId" uuid, "siteId" uuid)`,
    [id, JSON.stringify(grants)],
  );
  return id;
}

describe('what the database lets an account see', () => {
  test('is what the rule lets it read, whatever its grants and wherever the file lies', async () => {
    const seen = await database.rows<{ account: string; place: number }>(
      `select a.id as account, p.place from account a cross join (
         select (ordinality - 1)::integer as place, value->>'sector' as sector,
           (value->>'serviceId')::uuid as service_id, (value->>'siteId')::uuid as site_id
         from jsonb_array_elements($1::jsonb) with ordinality) p
       where a.id = any($2) and ${visibleTo('a.id', 'p')}`,
      [JSON.stringify(places), [...actors.keys()]],
    );
    const key = (id: string, place: number) => `${id} ${place}`;
    const expected = [...actors].flatMap(([accountId, grants]) =>
      places.flatMap((place, n) =>
        canRead({ accountId, name: '', grants }, place) ? [key(accountId, n)] : [],
      ),
    );
    expect(expected.length).toBeGreaterThan(1_000);
    expect(expected.length).toBeLessThan((actors.size * places.length) / 2);
    expect(seen.map(({ account: id, place }) => key(id, place)).sort()).toEqual(expected.sort());
  });

  test('queues are those where it could read a file, in whatever sector and site it lay', async () => {
    const queues = await database.rows<{ account: string; service: string }>(
      `select a.id as account, v.id as service from account a cross join lateral (${visibleServices('a.id')}) v
       where a.id = any($1)`,
      [[...actors.keys()]],
    );
    const expected = [...actors].flatMap(([accountId, grants]) => {
      const readable = places.filter((place) => canRead({ accountId, name: '', grants }, place));
      return [...new Set(readable.map(({ serviceId }) => `${accountId} ${serviceId}`))];
    });
    expect(queues.map(({ account: id, service }) => `${id} ${service}`).sort()).toEqual(expected.sort());
  });

  test('of a queue all of whose files it could read it is told so, and of no other', async () => {
    const queues = await database.rows<{ account: string; service: string; whole: boolean }>(
      `select a.id as account, v.id as service, v.whole from account a
         cross join lateral (${readableServices('a.id')}) v where a.id = any($1)`,
      [[...actors.keys()]],
    );
    const expected = [...actors].flatMap(([accountId, grants]) => {
      const reads = (place: Placed) => canRead({ accountId, name: '', grants }, place);
      return [...new Set(places.map(({ serviceId }) => serviceId))].flatMap((serviceId) => {
        const its = places.filter((place) => place.serviceId === serviceId);
        return its.some(reads)
          ? `${accountId} ${serviceId} ${its.every(reads) && held(grants, serviceId)}`
          : [];
      });
    });
    expect(queues.map((one) => `${one.account} ${one.service} ${one.whole}`).sort()).toEqual(expected.sort());
  });
});

/** in one right: that several together leave nothing out is left to the question asked of each file */
const held = (grants: readonly Grant[], serviceId: string): boolean =>
  grants.some(
    (grant) =>
      READING_ROLES.includes(grant.role) &&
      grant.sector === null &&
      grant.siteId === null &&
      (grant.serviceId === null || grant.serviceId === serviceId),
  );
