import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AddressList, MapView } from '@parvis/contract';
import { REPORT, reporting } from '../../test/report.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ env: { PARVIS_TRUST_PROXY: '1' } });
});
afterAll(() => server.stop());

const ask = (query: string, address = '10.2.0.1') =>
  server.anonymous.get<AddressList>(`/api/addresses${query}`, { headers: { 'x-forwarded-for': address } });

describe('addresses of the invented town', () => {
  test('are found by anyone, where the map has them', async () => {
    const { status, body } = await ask('?q=12%20rue%20des%20tanneurs');
    expect(status).toBe(200);
    const [first] = body.items;
    expect(first).toMatchObject({ label: '12 rue des Tanneurs', city: 'Saint-Aubin-sur-Lône' });
    const near = await ask(`?lat=${first!.lat}&lon=${first!.lon}`);
    expect(near.body.items[0]).toEqual({ ...first, distance: 0 });
  });

  test.each([
    ['', 'q'],
    ['?lat=45', 'lon'],
    ['?lon=4', 'lat'],
    ['?q=rue&lat=45', 'lon'],
    ['?lat=100&lon=4', 'lat'],
    ['?lat=abc&lon=4', 'lat'],
    [`?q=${'a'.repeat(201)}`, 'q'],
    ['?q=a&q=b', 'q'],
  ])('are not looked for by « %s »', async (query, path) => {
    const problem = await server.anonymous.refused(ask(query));
    expect(problem).toMatchObject({ status: 400, code: 'request/invalid' });
    expect(JSON.stringify(problem)).toContain(`"path":"${path}"`);
  });

  test.each(['%00', '%27%3B%20drop', '%', '%25_%5C'])('survive « %s »', async (text) => {
    expect((await ask(`?q=${text}`)).status).toBeLessThan(500);
  });

  test('are asked for as one types, not by a machine', async () => {
    const answers = await Promise.all(Array.from({ length: 640 }, () => ask('?q=rue', '10.2.0.9')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBe(40);
    expect(refused[0]!.body).toMatchObject({ code: 'request/rate-limited' });
    expect((await ask('?q=rue', '10.2.0.10')).status).toBe(200);
  });
});

describe('the map', () => {
  test('of the invented town asks no stranger for anything', async () => {
    const { status, body } = await server.anonymous.get<MapView>('/api/map');
    expect(status).toBe(200);
    expect(body.area).toEqual([2.9, 44.1, 7.3, 46.9]);
    expect(JSON.stringify(body.style)).toContain('Rue des Tanneurs');
    expect(JSON.stringify(body.style)).not.toMatch(/https?:/);
  });

  test('of the town’s own choosing is let in by the pages’ policy, and no other', async () => {
    const own = await testServer({
      beside: server,
      env: {
        PARVIS_WORKER: 'off',
        PARVIS_MAP_STYLE_URL: 'https://carte.ville.test/style.json',
        PARVIS_MAP_ORIGINS: 'https://tuiles.ville.test,https://lettres.ville.test',
      },
    });
    try {
      const { body } = await own.anonymous.get<MapView>('/api/map');
      expect(body.style).toBe('https://carte.ville.test/style.json');
      const { headers } = await own.anonymous.get('/console/');
      const policy = headers.get('content-security-policy')!;
      const origins = 'https://carte.ville.test https://tuiles.ville.test https://lettres.ville.test';
      expect(policy).toContain(`connect-src 'self' ws: wss: ${origins};`);
      expect(policy).toContain(`img-src 'self' data: blob: ${origins};`);
      expect(policy).toContain(`worker-src 'self' blob:;`);
    } finally {
      await own.stop();
    }
    const { headers } = await server.anonymous.get('/console/');
    expect(headers.get('content-security-policy')).not.toContain('https:');
  });
});

describe('a report', () => {
  test.each([
    ['from next door is received, to be forwarded', 45.3, 5.2, 201, undefined],
    ['from the other end of France is not ours', 48.85, 2.35, 422, 'report/place-out-of-town'],
    ['the wrong way round is told so', 4.8471, 45.1204, 422, 'report/place-swapped'],
  ])('%s', async (_, lat, lon, status, code) => {
    const answer = await reporting(server).json({ ...REPORT, lat, lon });
    expect(answer.status).toBe(status);
    expect((answer.body as { code?: string }).code?.startsWith('report/') ? answer.body : {}).toEqual(
      code ? expect.objectContaining({ code }) : {},
    );
  });
});
