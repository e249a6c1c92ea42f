import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SettingsChangeView, SetupStep, SetupView, TownSettings } from '@parvis/contract';
import { apiClient, type ApiClient } from '../../test/api-client.js';
import { commandLine } from '../../test/command-line.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
let admin: ApiClient;
beforeAll(async () => {
  server = await testServer({ template: 'house' });
  await commandLine(server, 'admin', 'create', '--email', 'maire@ville.test', '--name', 'Anne Roche');
  const { stdout } = await commandLine(server, 'token', 'create', '--email', 'maire@ville.test');
  admin = apiClient(() => server.url, { authorization: `Bearer ${stdout.trim().split('\n').at(-1)}` });
});
afterAll(() => server.stop());

const setup = async () => (await admin.get<SetupView>('/api/setup')).body;
const done = async (): Promise<SetupStep[]> =>
  (await setup()).steps.filter((step) => step.done).map(({ id }) => id);
const LEGAL = { publisher: 'Mairie', director: 'Anne Roche', host: 'Hébergeur', dpo: 'dpo@ville.test' };

describe('the first steps', () => {
  test('of a new town are all to be done', async () => {
    expect(await done()).toEqual([]);
    expect(await setup()).toMatchObject({ hidden: false, formUrl: `${server.url}/signaler` });
  });

  test('follow what the town is, not what was ticked', async () => {
    const { body: town } = await admin.get<TownSettings>('/api/town');
    const put = (legal: object, ifMatch: number) =>
      admin.put<TownSettings>('/api/town', { name: ' Beaulieu ', legal }, { ifMatch });
    expect((await put({ publisher: 'Mairie' }, town.version)).body.name).toBe('Beaulieu');
    expect(await done()).toEqual([]);
    expect((await put(LEGAL, town.version + 1)).body).toMatchObject({ legal: LEGAL, version: 3 });
    expect(await done()).toEqual(['town']);
    await put({ ...LEGAL, host: ' ' }, 3);
    expect(await done()).toEqual([]);
  });

  test('are put out of the way and back, twice as well as once', async () => {
    const hide = (hidden: boolean) => admin.put<SetupView>('/api/setup/hidden', { hidden });
    expect((await hide(true)).body.hidden).toBe(true);
    expect((await hide(true)).body.hidden).toBe(true);
    expect((await hide(false)).body.hidden).toBe(false);
  });
});

describe('the town', () => {
  test('changed on an old page is refused, and the trace says who did what', async () => {
    const late = await admin.put<{ code: string }>('/api/town', { name: 'Autre', legal: {} }, { ifMatch: 1 });
    expect([late.status, late.body.code]).toEqual([412, 'settings/stale-version']);
    const { body } = await admin.get<SettingsChangeView[]>('/api/settings/changes?object=town');
    expect(body.map(({ by, act }) => [by, act])).toEqual(Array(3).fill(['Anne Roche', 'changed']));
  });

  test('described in a terminal is a change like another', async () => {
    const before = (await admin.get<TownSettings>('/api/town')).body.version;
    await commandLine(server, 'town', 'describe', '--name', 'Beaulieu-le-Haut');
    expect((await admin.get<TownSettings>('/api/town')).body).toMatchObject({
      name: 'Beaulieu-le-Haut',
      version: before + 1,
    });
  });
});

test('none of it is for others than the admin', async () => {
  const asked = await Promise.all([
    server.anonymous.get('/api/setup'),
    server.anonymous.get('/api/town'),
    server.anonymous.put('/api/town', { name: 'X', legal: {} }, { ifMatch: 1 }),
    server.anonymous.put('/api/setup/hidden', { hidden: true }),
  ]);
  expect(asked.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
});
