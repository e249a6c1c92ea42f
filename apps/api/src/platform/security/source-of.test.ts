import { describe, expect, test } from '@jest/globals';
import { sourceOf } from './source-of.js';

describe('the source of a request', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:12:34:56:78:9a:bc', '2001:db8:12:34'],
    ['2001:0DB8:0012:0034::1', '2001:db8:12:34'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%s is counted as %s', (ip, source) => {
    expect(sourceOf({ ip })).toBe(source);
  });
});
