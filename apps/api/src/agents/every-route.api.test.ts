import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { READING_ROLES, type Role } from '@parvis/domain';
import type { ApiClient, Answer } from '../../test/api-client.js';
import { testServer, type TestServer } from '../../test/test-server.js';

type Access = 'public' | 'account' | 'readers' | Role[];
interface Operation {
  'x-access': Access;
  security?: object[];
}
const document = JSON.parse(
  fs.readFileSync(new URL('../../../../docs/api/openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, Operation>> };

const ROUTES = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({ method, path, operation })),
);

/** the seven accounts the demo invites to sign in as, each with its one role */
const ACCOUNTS: Record<string, Role> = {
  accueil: 'front-desk',
  telephone: 'phone',
  service: 'service',
  superviseur: 'supervisor',
  qualite: 'quality',
  dpo: 'dpo',
  admin: 'admin',
};

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

/** Nothing of what is asked for exists: a caller let in is told so, or that his request is not complete. */
function call(
  client: ApiClient,
  { method, path }: { method: string; path: string },
): Promise<Answer<unknown>> {
  const url = path
    .replace('{number}', '2026-999999')
    .replace('{code}', '7k3f-9m2q-x4t8b')
    .replace('{id}', '0199d1f0-0000-7000-8000-000000000001');
  if (method === 'get') return client.get(url);
  if (method === 'delete') return client.delete(url);
  return method === 'post' ? client.post(url, {}) : client.put(url, {});
}

const letsIn = (access: Access, role: Role): boolean =>
  access === 'public' ||
  access === 'account' ||
  (access === 'readers' ? READING_ROLES : access).includes(role);

describe.each(ROUTES)('$method $path', (route) => {
  const access = route.operation['x-access'];

  test(access === 'public' ? 'is open to strangers, and says so' : 'asks a stranger who he is', async () => {
    const { status, body } = await call(server.anonymous, route);
    if (access === 'public') {
      // a page whose key is its address, or a wall's token, is open to whoever has it
      const isKeyed = route.path.includes('{code}') || route.path === '/api/wall';
      expect(isKeyed ? [400, 404] : [200, 204, 400]).toContain(status);
      expect(route.operation.security).toEqual([]);
      return;
    }
    expect({ status, body }).toMatchObject({ status: 401, body: { code: 'session/required' } });
    expect(route.operation.security).toEqual([{ bearer: [] }, { cookie: [] }]);
  });

  test.each(Object.entries(ACCOUNTS))(`lets in whom it says: %s`, async (account, role) => {
    const { status, body } = await call(await server.as(account), route);
    if (letsIn(access, role)) expect([200, 204, 400, 404, 415, 422, 428]).toContain(status);
    else expect({ status, body }).toMatchObject({ status: 403, body: { code: 'access/forbidden' } });
  });
});

test('the routes are those of a whole house', () => {
  expect(ROUTES.length).toBeGreaterThan(30);
});
