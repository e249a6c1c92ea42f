import { describe, expect, test } from '@jest/globals';
import { createMatcher, type Press } from './shortcuts.js';

const NAMES = new Set(['j', '?', 'g f', 'g c', 'c', 'Escape']);
const press = (key: string, change: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  target: null,
  ...change,
});
const inside = (selector: string) => ({ closest: (asked: string) => (asked.includes(selector) ? {} : null) });

describe('single keys', () => {
  test('are caught, whatever their case, alone or in twos', () => {
    const match = createMatcher(() => 0);
    expect([match(press('J'), NAMES), match(press('?'), NAMES)]).toEqual(['j', '?']);
    expect([match(press('g'), NAMES), match(press('c'), NAMES)]).toEqual([null, 'g c']);
  });

  test('a second key that comes too late is a key of its own', () => {
    let now = 0;
    const match = createMatcher(() => now);
    match(press('g'), NAMES);
    now = 5_000;
    expect(match(press('c'), NAMES)).toBe('c');
  });

  test.each([
    ['while typing', { target: inside('textarea') }],
    ['in a menu', { target: inside('[role="menu"]') }],
    ['with Ctrl', { ctrlKey: true }],
    ['already used', { defaultPrevented: true }],
  ])('are left alone %s', (_when, change) => {
    expect(createMatcher(() => 0)(press('j', change), NAMES)).toBeNull();
  });
});
