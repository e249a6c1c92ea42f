import { BULK_MAX, type TicketRow } from '@parvis/contract';
import { createStore, useStore } from '../../../lib/store.js';

/** Files chosen for one act on all of them, by number; as many as the server takes at once. */
const chosen = createStore<ReadonlyMap<string, TicketRow>>(new Map());

export const useSelection = (): ReadonlyMap<string, TicketRow> => useStore(chosen);

export function toggleChosen(row: TicketRow): void {
  const next = new Map(chosen.get());
  if (!next.delete(row.number) && next.size < BULK_MAX) next.set(row.number, row);
  chosen.set(next);
}

/** From the last one chosen to this one, as Shift does everywhere. */
export function chooseUpTo(row: TicketRow, rows: readonly TicketRow[]): void {
  const last = [...chosen.get().keys()].at(-1);
  const from = rows.findIndex(({ number }) => number === last);
  const to = rows.findIndex(({ number }) => number === row.number);
  if (from < 0 || to < 0) return toggleChosen(row);
  const next = new Map(chosen.get());
  for (const one of rows.slice(Math.min(from, to), Math.max(from, to) + 1))
    if (next.size < BULK_MAX) next.set(one.number, one);
  chosen.set(next);
}

export const clearChosen = (): void => chosen.set(new Map());
