import { describe, expect, test } from '@jest/globals';
import { commandsOf, narrowed } from './palette-commands.js';

const bound = { 'g f': () => undefined, r: () => undefined, j: () => undefined };
const labels = { queue: 'File en direct', reply: 'Répondre à l’usager' } as Record<string, string>;
const commands = commandsOf(bound, (act) => labels[act]!);

describe('the palette', () => {
  test('offers what the keys do where one is, and not the moves of a list', () => {
    expect(commands.map(({ keys, label }) => [keys, label])).toEqual([
      ['g f', 'File en direct'],
      ['r', 'Répondre à l’usager'],
    ]);
  });

  test.each([
    ['', 2],
    ['repond', 1],
    ['usager rep', 1],
    ['direct file', 1],
    ['ondre', 0],
  ])('narrowed by %j leaves %d', (typed, count) => {
    expect(narrowed(commands, typed)).toHaveLength(count);
  });
});
