import { describe, expect, test } from '@jest/globals';
import { readEnvironment } from './environment.js';

const needed = { DATABASE_URL: 'postgres://parvis@127.0.0.1/parvis', PARVIS_SECRET: 'x'.repeat(32) };
const read = (settings: Record<string, string>) => readEnvironment({ ...needed, ...settings });

describe('the settings', () => {
  test('need a database and a secret, and have a value for the rest', () => {
    expect(readEnvironment(needed)).toMatchObject({
      PORT: 3000,
      PARVIS_HOST: '127.0.0.1',
      PARVIS_DATA_DIR: '.data',
      PARVIS_SMTP_LISTEN: '127.0.0.1:2525',
      PARVIS_DEMO: false,
      PARVIS_TEST_CLOCK: false,
      PARVIS_WORKER: 'on',
      PARVIS_LOG_LEVEL: 'info',
    });
  });

  test('left empty are as left out', () => {
    expect(read({ PORT: '', PARVIS_DEMO: '', SMTP_URL: '' })).toMatchObject({
      PORT: 3000,
      PARVIS_DEMO: false,
    });
    expect(read({ SMTP_URL: '' }).SMTP_URL).toBeUndefined();
  });

  test.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
  ])('%s is a yes or a no', (written, meant) => {
    expect(read({ PARVIS_DEMO: written }).PARVIS_DEMO).toBe(meant);
  });

  test.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '30.5' }, 'PORT'],
    [{ PARVIS_DEMO: 'oui' }, 'PARVIS_DEMO'],
    [{ PARVIS_TEST_CLOCK: 'non' }, 'PARVIS_TEST_CLOCK'],
    [{ PARVIS_SECRET: 'short' }, 'PARVIS_SECRET'],
    [{ PARVIS_SMTP_LISTEN: 'everywhere' }, 'PARVIS_SMTP_LISTEN'],
    [{ PARVIS_PUBLIC_URL: 'parvis.ville.fr/console' }, 'PARVIS_PUBLIC_URL'],
    [{ PARVIS_PUBLIC_URL: 'ftp://parvis.ville.fr' }, 'PARVIS_PUBLIC_URL'],
    [{ SMTP_URL: 'https://relay' }, 'SMTP_URL'],
    [{ REDIS_URL: '127.0.0.1:6379' }, 'REDIS_URL'],
    [{ PARVIS_WORKER: 'maybe' }, 'PARVIS_WORKER'],
    [{ PARVIS_LOG_LEVEL: 'loud' }, 'PARVIS_LOG_LEVEL'],
    [{ PARVIS_DATABASE_POOL: '1' }, 'PARVIS_DATABASE_POOL'],
  ])('%j is refused by name', (settings, name) => {
    expect(() => read(settings)).toThrow(name);
  });

  test('say everything that is wrong at once, one a line', () => {
    expect(() => readEnvironment({ PORT: 'http', PARVIS_WORKER: 'maybe' })).toThrow(
      /^Settings are wrong:\n( {2}.*(DATABASE_URL|PORT|PARVIS_SECRET|PARVIS_WORKER).*\n?){4,}$/,
    );
  });

  test('refuse a test clock where the time is real', () => {
    expect(() => read({ PARVIS_TEST_CLOCK: '1', NODE_ENV: 'production' })).toThrow(
      'PARVIS_TEST_CLOCK is refused when NODE_ENV=production',
    );
    expect(read({ PARVIS_TEST_CLOCK: '1' }).PARVIS_TEST_CLOCK).toBe(true);
    expect(read({ NODE_ENV: 'production' }).PARVIS_TEST_CLOCK).toBe(false);
  });
});
