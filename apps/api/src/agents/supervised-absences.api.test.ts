import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../platform/database/new-id.js';
import { accountId } from '../../test/act.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await server.database.rows(
    `insert into account (id, email, first_name, last_name, created_at) values ($1, $2, 'Chef', 'De Voirie', $3)`,
    [CHIEF, 'chef@demo.parvis.test', new Date('2026-11-02T09:00Z')],
  );
  await server.database.rows(
    `insert into account_grant (id, account_id, role, service_id)
     select $1, $2, 'supervisor', id from service where slug = 'voirie'`,
    [newId(), CHIEF],
  );
});
afterAll(() => server.stop());

const CHIEF = newId();
const away = async (account: string, by: string) => {
  const path = `/api/absences/${await accountId(server, account)}`;
  const body = { startsAt: '2036-01-05T00:00:00Z', endsAt: '2036-01-09T00:00:00Z', standInId: null };
  return (await (await server.as(by)).put(path, body)).status;
};

test('a supervisor sets the absence of agents of his service, and of no other', async () => {
  expect(await away('service', 'chef')).toBe(200);
  expect(await away('isabelle.garnier', 'chef')).toBe(403);
  expect(await away('isabelle.garnier', 'superviseur')).toBe(200);
});

test('an agent sets his own alone', async () => {
  expect(await away('service', 'service')).toBe(200);
  expect(await away('telephone', 'service')).toBe(403);
});
