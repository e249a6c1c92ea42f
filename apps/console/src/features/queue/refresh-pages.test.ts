import { describe, expect, test } from '@jest/globals';
import type { TicketPage, TicketRow } from '@parvis/contract';
import { applyRenewed, fetchAgain, type ListData } from './refresh-pages.js';

const page = (id: string, next: string | null): TicketPage => ({ items: [{ id } as TicketRow], next });
const list = (...pages: TicketPage[]): ListData => ({
  pages,
  pageParams: [null, ...pages.slice(0, -1).map(({ next }) => next)],
});

describe('a long list asks again what is in view', () => {
  test('the first page and the pages seen, the others are marked stale', async () => {
    const data = list(page('a', '1'), page('b', '2'), page('c', '3'), page('d', null));
    const asked: (string | null)[] = [];
    const renewed = await fetchAgain(data, { first: 2, last: 2 }, async (after) => {
      asked.push(after);
      return page(`${after}!`, after === null ? '1' : '3');
    });
    expect(asked).toEqual([null, '2']);
    const after = applyRenewed(data, renewed);
    expect(after.pages.map(({ items, stale }) => `${items[0]!.id}${stale ? ' stale' : ''}`)).toEqual([
      'null!',
      'b stale',
      '2!',
      'd stale',
    ]);
  });

  test('cursors follow: what one page pushes out is where the next begins', async () => {
    const data = list(page('a', '1'), page('b', null));
    const renewed = await fetchAgain(data, { first: 0, last: 1 }, async (after) =>
      after === null ? page('a', '1bis') : page(`from ${after}`, null),
    );
    const after = applyRenewed(data, renewed);
    expect([after.pageParams, after.pages[1]!.items[0]!.id]).toEqual([[null, '1bis'], 'from 1bis']);
  });

  test('a list that has shrunk loses its last pages', async () => {
    const data = list(page('a', '1'), page('b', null));
    const renewed = await fetchAgain(data, { first: 0, last: 1 }, async () => page('a', null));
    expect(applyRenewed(data, renewed).pages).toHaveLength(1);
  });
});
