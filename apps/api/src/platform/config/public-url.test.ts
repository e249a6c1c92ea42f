import { describe, expect, test } from '@jest/globals';
import type { Environment } from './environment.js';
import { PublicUrl } from './public-url.js';

const house = (set: Partial<Environment>) =>
  new PublicUrl({ PORT: 3000, PARVIS_HOST: '127.0.0.1', ...set } as Environment);
const request = (host?: string) => ({ protocol: 'https', get: () => host });

describe('where the public finds the house', () => {
  test('is what the installation says, whatever host a request names', () => {
    const url = house({ PARVIS_PUBLIC_URL: 'https://allo.exemple.test/' });
    expect(url.of('/suivi/a')).toBe('https://allo.exemple.test/suivi/a');
    expect(url.answering(request('evil.test'), '/suivi/a')).toBe('https://allo.exemple.test/suivi/a');
  });

  test('without a word of it is the origin a request came by, for its own answer alone', () => {
    expect(house({}).answering(request('mairie.local:8080'), '/suivi/a')).toBe(
      'https://mairie.local:8080/suivi/a',
    );
    expect(house({}).answering(request(), '/suivi/a')).toBe('http://127.0.0.1:3000/suivi/a');
    expect(house({ PARVIS_HOST: '::1' }).of('/suivi/a')).toBe('http://[::1]:3000/suivi/a');
  });
});
