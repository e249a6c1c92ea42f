import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { ROLES } from '@parvis/domain';
import { MIGRATIONS } from '../../src/platform/database/migrations/index.js';

const api = fileURLToPath(new URL('../..', import.meta.url));
const files = (folder: string, name: RegExp) =>
  readdirSync(path.join(api, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    name.test(file),
  );
const text = (file: string) => readFileSync(path.join(api, file), 'utf8');

describe('migrations', () => {
  const names = MIGRATIONS.map((migration) => new migration().name);
  const stamp = (name: string) => Number(/\d{13}$/.exec(name)![0]);

  test('run in the order they were written, each once', () => {
    expect(names.map(stamp)).toEqual(names.map(stamp).sort((a, b) => a - b));
    expect(new Set(names.map(stamp)).size).toBe(names.length);
  });

  test('are all registered, under the name of their file', () => {
    const written = files('src/platform/database/migrations', /^\d{13}-[a-z-]+\.ts$/).map((file) => {
      const [time, ...words] = path.basename(file, '.ts').split('-');
      return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('') + time;
    });
    expect(names).toEqual(written.sort((a, b) => stamp(a) - stamp(b)));
    expect(MIGRATIONS.map(({ name }) => name)).toEqual(names);
  });
});

describe('routes', () => {
  const { paths } = JSON.parse(text('../../docs/api/openapi.json')) as {
    paths: Record<string, Record<string, { 'x-access'?: unknown; 'x-public-when'?: string }>>;
  };
  const operations = Object.entries(paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, { 'x-access': access, 'x-public-when': when }]) => ({
      route: `${method} ${route}`,
      access,
      when,
    })),
  );

  test('all declare their access, in words there are', () => {
    const known = ['public', 'account', 'readers'];
    const undeclared = operations.filter(({ access }) =>
      Array.isArray(access)
        ? access.length === 0 || access.some((role) => !ROLES.includes(role))
        : !known.includes(access as string),
    );
    expect(undeclared).toEqual([]);
  });

  test('open to strangers are few, and known', () => {
    const open = operations.filter(({ access }) => access === 'public').map(({ route }) => route);
    expect(open.sort()).toEqual([
      'delete /api/follow/{code}',
      'delete /api/session',
      'get /api/addresses',
      'get /api/follow/{code}',
      'get /api/follow/{code}/photos/{id}',
      'get /api/health',
      'get /api/health/ready',
      'get /api/map',
      'get /api/proof',
      'get /api/wall',
      'get /metrics',
      'post /api/account-links',
      'post /api/follow/{code}/messages',
      'post /api/password-resets',
      'post /api/reports',
      'post /api/session',
      'put /api/account-links/password',
    ]);
  });

  test('open to strangers who ask a certain way are fewer still', () => {
    const narrowed = operations.flatMap(({ route, when }) => (when ? [`${route}?${when}`] : []));
    expect(narrowed).toEqual(['get /api/topics?public=true']);
  });
});

describe('jobs', () => {
  test('that events bring about are all done by someone', () => {
    const sources = files('src', /\.ts$/)
      .filter((file) => !/\.test\.ts$/.test(file))
      .map((file) => text(`src/${file}`));
    const named = (pattern: RegExp) =>
      new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name]) => name!)));
    const asked = named(/\btask: '([a-z-]+)'/g);
    const done = named(/\.handle\(\s*'([a-z-]+)'/g);
    expect([...asked].sort()).toEqual([...done].sort());
    expect(asked.size).toBeGreaterThan(2);
  });
});
