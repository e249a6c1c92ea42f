import { describe, expect, test } from '@jest/globals';
import { looksFor } from './ticket-search-looks.js';

const TYPED = { begun: 'tanneu:*', whole: 'tanneu' };
const WHOLE = { begun: 'tanneur', whole: null };

/** Where it is looked when each look finds so many, and 51 fill the page. */
function looks(sought: typeof TYPED | typeof WHOLE, ...found: number[]): string[] {
  const all = looksFor(sought, 51);
  const made: string[] = [];
  for (let look = all.next(0); !look.done; look = all.next(found.shift() ?? 0)) {
    const { reach, words } = look.value;
    made.push(`${typeof reach === 'object' ? reach.newest : reach} ${words}`);
  }
  return made;
}

describe('where a page of files is looked for when no look fills it', () => {
  test('what no new file says: whole among recent ones, then all of it', () => {
    expect(looks(TYPED)).toEqual(['1000 tanneu:*', 'recent tanneu', 'all tanneu:*']);
    expect(looks(WHOLE)).toEqual(['1000 tanneur', 'all tanneur']);
  });

  test('what some new files say: recent ones, begun only when none says it whole', () => {
    expect(looks(TYPED, 4, 12)).toEqual(['1000 tanneu:*', 'recent tanneu', 'all tanneu:*']);
    expect(looks(TYPED, 4, 0)).toEqual(['1000 tanneu:*', 'recent tanneu', 'recent tanneu:*', 'all tanneu:*']);
    expect(looks(WHOLE, 4)).toEqual(['1000 tanneur', 'recent tanneur', 'all tanneur']);
  });

  test.each([
    [22, 'recent'],
    [23, '3000'],
    [50, '3000'],
  ])('%i of the newest thousand lead to %s', (among, reach) => {
    expect(looks(WHOLE, among)[1]).toBe(`${reach} tanneur`);
  });
});
