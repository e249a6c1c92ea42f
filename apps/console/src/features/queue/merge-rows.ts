/** As much of a row as merging needs. */
export interface Versioned {
  id: string;
  version: number;
}

export interface Merged<Row> {
  rows: Row[];
  /** rows that arrived but would have moved what the agent is looking at */
  held: number;
  /** rows that arrived and are shown at once */
  arrived: string[];
}

/**
 * What to show when the list comes back from the server. `keepUntil` is the last row (index in `shown`) that must not
 * move under the agent's eyes: -1 when nothing holds. Up to it no row is inserted or reordered; contents are renewed
 * and rows that have left are removed.
 */
export function mergeRows<Row extends Versioned>(
  shown: readonly Row[],
  fresh: readonly Row[],
  keepUntil: number,
): Merged<Row> {
  const before = new Map(shown.map((row, index) => [row.id, index]));
  const arrived = fresh.filter((row) => !before.has(row.id)).map((row) => row.id);
  if (keepUntil < 0 || shown.length === 0)
    return { rows: [...fresh], held: 0, arrived: shown.length === 0 ? [] : arrived };

  const latest = new Map(fresh.map((row) => [row.id, row]));
  const kept = shown.slice(0, keepUntil + 1).flatMap((row) => latest.get(row.id) ?? []);
  const keptIds = new Set(kept.map((row) => row.id));
  const lastKept = kept.length === 0 ? -1 : fresh.indexOf(kept.at(-1)!);

  const rest: Row[] = [];
  const held: string[] = [];
  fresh.forEach((row, index) => {
    if (keptIds.has(row.id)) return;
    if (index > lastKept || before.has(row.id)) rest.push(row);
    else held.push(row.id);
  });
  const waiting = new Set(held);
  return { rows: [...kept, ...rest], held: held.length, arrived: arrived.filter((id) => !waiting.has(id)) };
}

/** Pages asked at different moments may tell of a row twice: the newest telling wins. */
export function dedupe<Row extends Versioned>(rows: readonly Row[]): Row[] {
  const newest = new Map<string, number>();
  for (const row of rows) newest.set(row.id, Math.max(row.version, newest.get(row.id) ?? -1));
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (seen.has(row.id) || row.version !== newest.get(row.id)) return false;
    seen.add(row.id);
    return true;
  });
}
