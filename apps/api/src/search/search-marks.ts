/**
 * Lexemes beside the words, which no word can equal (words have no colon): `n:` a number (whole, and its figures
 * alone), `p:` a telephone's last nine figures, `e:` an address, and when the file was received: `w:` the week, `b:`
 * the block of four weeks, counted from 1970. The last two let a common word be looked for among the newest files
 * alone: GIN keeps no order, and to sort all that say « bonjour » would cost more the older the town gets.
 */
const WEEK_MS = 7 * 86_400_000;
const BLOCK_WEEKS = 4;

/** The marks of a file, in SQL: `t` is its row, `r` the identities of its resident as (kind, value). */
export const MARKS = `array(
  select mark from unnest(array[
    'n:' || t.number, 'n:' || ltrim(split_part(t.number, '-', 2), '0'),
    'w:' || floor(extract(epoch from t.received_at) * 1000 / ${WEEK_MS})::bigint,
    'b:' || floor(extract(epoch from t.received_at) * 1000 / ${WEEK_MS * BLOCK_WEEKS})::bigint]) mark
  union all select case kind when 'email' then 'e:' || lower(value)
    else 'p:' || right(regexp_replace(value, '\\D', '', 'g'), 9) end
  from resident_identity where resident_id = t.resident_id)`;

export const numberMark = (number: string): string => `n:${number}`;
export const phoneMark = (figures: string): string => `p:${figures.slice(-9)}`;
export const emailMark = (address: string): string => `e:${address.toLowerCase()}`;

/** How far back to look, nearest first; each holds the one before, the last one everything. */
const WINDOWS: readonly { unit: 'w' | 'b'; count: number }[] = [
  { unit: 'w', count: 2 },
  { unit: 'b', count: 3 },
  { unit: 'b', count: 13 },
];

/** A query text for each window that ends at this instant: « received then », in the language of `tsquery`. */
export function windowsBefore(end: Date): (string | null)[] {
  const within = WINDOWS.map(({ unit, count }) => {
    const last = Math.floor(end.getTime() / (unit === 'w' ? WEEK_MS : WEEK_MS * BLOCK_WEEKS));
    return Array.from({ length: count }, (_, back) => `'${unit}:${last - back}'`).join(' | ');
  });
  return [...within, null];
}
