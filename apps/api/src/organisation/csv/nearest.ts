import { plain } from '../words/topic-csv.js';

/** The name most like what was typed, or null when none is: more than half of it would have to change. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const wanted = plain(typed).slice(0, 200);
  let best: { name: string; distance: number } | null = null;
  for (const name of names) {
    const known = plain(name);
    // « Acueil » is meant for « Accueil et relation citoyenne »: people leave off the end of long names
    const begun = 1 + editDistance(wanted, known.slice(0, wanted.length));
    const distance = Math.min(begun, editDistance(wanted, known));
    if (!best || distance < best.distance) best = { name, distance };
  }
  return best && best.distance <= Math.max(2, wanted.length / 2) ? best.name : null;
}

/** Levenshtein, two rows. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, above[j]! + 1, row[j - 1]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}
