import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paths, type HealthView, type ReadyView } from '@parvis/contract';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const get = <Body = string>(path: string, headers: Record<string, string> = {}) =>
  server.anonymous.get<Body>(path, { headers });
const noncesIn = (policy: string) => [...policy.matchAll(/'nonce-([^']+)'/g)].map(([, nonce]) => nonce!);

describe('the console’s page', () => {
  test('lets run its own scripts alone, under a nonce no other answer has', async () => {
    const [one, two] = [await get('/console/'), await get('/console/')];
    const policy = one.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    const [nonce] = noncesIn(policy);
    expect(new Set(noncesIn(policy))).toEqual(new Set([nonce]));
    expect(noncesIn(two.headers.get('content-security-policy')!)).not.toContain(nonce);
    expect(one.body).toContain(`nonce="${nonce}"`);
    expect(one.body).not.toContain('__CSP_NONCE__');
    for (const [script] of one.body.matchAll(/<script[^>]*>/g)) expect(script).toContain(`nonce="${nonce}"`);
    expect(one.headers.get('cache-control')).toBe('no-store');
  });

  test.each(['/console', '/console/', '/console/file', '/console/demandes/2026-000001'])(
    'is served at %s',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(/^text\/html/);
      expect(body).toContain('<div id="root"');
    },
  );

  test('is reached from the residents’ home', async () => {
    const { status, body } = await get('/');
    expect(status).toBe(200);
    expect(body).toContain('href="/console/"');
  });

  test('its files are kept for ever, and one that is not there is not the page', async () => {
    const { body } = await get('/console/');
    const script = /src="([^"]+\.js)"/.exec(body)![1]!;
    expect((await get(script)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const missing = get('/console/assets/index-00000000.js');
    expect(await server.anonymous.refused(missing)).toMatchObject({ status: 404 });
  });

  test.each([
    '/console/..%2f..%2fpackage.json',
    '/console/%2e%2e/%2e%2e/package.json',
    '/console/assets/..%5c..%5cpackage.json',
    '/console/%00.js',
  ])('leads to no file outside: %s', async (path) => {
    const { status, body } = await get<unknown>(path);
    expect(JSON.stringify(body)).not.toContain('@parvis/api');
    expect([400, 403, 404]).toContain(status);
  });
});

describe('every answer', () => {
  test.each(['/api/health', '/api/session', '/api/nothing', '/console/', '/metrics', '/nothing'])(
    '%s is not sniffed, framed elsewhere, nor signed by its maker',
    async (path) => {
      const { headers } = await get<unknown>(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test('of the API is no page: nothing of it runs, is loaded or sent anywhere', async () => {
    const { headers } = await get<unknown>('/api/health');
    const policy = headers.get('content-security-policy')!;
    expect(policy.split(';')).toEqual([
      "default-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
      "form-action 'none'",
    ]);
  });

  test('of a report is a page when a page asks', async () => {
    const { headers, body } = await server.anonymous.get(paths.reports, { headers: { accept: 'text/html' } });
    const [nonce] = noncesIn(headers.get('content-security-policy')!);
    expect(body).toContain(`nonce="${nonce}"`);
  });

  test.each(['/api/health', '/api/health/ready', '/api/session', '/api/nothing'])(
    '%s is kept by no cache',
    async (path) => {
      expect((await get<unknown>(path)).headers.get('cache-control')).toBe('no-store');
    },
  );

  test('carries the number of its request: the caller’s when it is one, else its own', async () => {
    const id = async (given?: string) =>
      (await get<unknown>('/api/health', given ? { 'x-request-id': given } : {})).headers.get('x-request-id');
    expect(await id('proxy-42-abcdef')).toBe('proxy-42-abcdef');
    for (const odd of [undefined, 'x', '{"level":60}', 'a'.repeat(65)])
      expect(await id(odd)).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  });
});

describe('an address that leads nowhere', () => {
  test.each([
    ['GET', '/api/nothing'],
    ['GET', '/api'],
    ['GET', '/api/tickets/2026-000001/nothing'],
    ['PUT', '/api/session'],
    ['POST', '/api/health'],
    ['DELETE', '/api/tickets'],
    ['GET', '/nothing'],
    ['GET', '/.env'],
  ])('%s %s is a problem by name', async (method, path) => {
    const { anonymous } = server;
    const asked = { GET: () => anonymous.get(path), DELETE: () => anonymous.delete(path), POST: () => anonymous.post(path, {}), PUT: () => anonymous.put(path, {}) }; // prettier-ignore
    const problem = await anonymous.refused(asked[method as keyof typeof asked]());
    expect(problem).toEqual({
      type: 'urn:parvis:problem:request/not-found',
      title: 'request/not-found',
      status: 404,
      code: 'request/not-found',
      details: {},
    });
  });
});

describe('what cannot be read', () => {
  test('is said to be so in our own words, even where no route is', async () => {
    const { anonymous } = server;
    const invalid = await anonymous.refused(anonymous.get('/api/tickets/%E0%A4%A'));
    expect(invalid).toMatchObject({ status: 400, code: 'request/invalid', details: {} });
    for (const path of ['/nothing', '/console/', '/api/nothing'])
      expect(await anonymous.refused(anonymous.post(path, '{'))).toMatchObject({
        status: 400,
        code: 'request/malformed-json',
      });
  });
});

describe('what machines ask', () => {
  test('the API’s own description is public, and the one in the docs', async () => {
    const { status, body } = await get<object>('/api/openapi.json');
    const written = fs.readFileSync(new URL('../../../../docs/api/openapi.json', import.meta.url), 'utf8');
    expect({ status, body }).toEqual({ status: 200, body: JSON.parse(written) });
  });

  test('alive, and of what kind', async () => {
    const { status, body } = await get<HealthView>('/api/health');
    expect({ status, body }).toEqual({ status: 200, body: { status: 'ok', demo: true } });
  });

  test('ready once the installation is complete', async () => {
    const ready = () => get<ReadyView>('/api/health/ready');
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready', listening: true } });
    await server.database.rows('update installation set ready_at = null');
    expect(await server.anonymous.refused(ready())).toMatchObject({
      status: 503,
      code: 'server/unavailable',
    });
    await server.database.rows('update installation set ready_at = $1', [new Date('2026-11-02T10:00:00Z')]);
    expect((await ready()).status).toBe(200);
  });

  test('the figures of the house, by route and never by file', async () => {
    await get<unknown>('/api/tickets/2026-004217');
    const { headers, body } = await get('/metrics');
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    for (const gauge of [
      'events_unrelayed',
      'intake_unfiled',
      'intake_quarantined',
      'promises_armed',
      'jobs_waiting',
    ])
      expect(body).toMatch(new RegExp(`^parvis_${gauge} \\d+$`, 'm'));
    expect(body).toContain(
      'parvis_http_request_seconds_count{method="GET",route="/api/tickets/:number",status="401"} 1',
    );
    expect(body).toContain('process_cpu_seconds_total');
    expect(body).not.toContain('004217');
  });
});
