/**
 * Lexemes beside the words, which no word can equal (words have no colon): `n:` a number (whole, and its figures
 * alone), `p:` a telephone's last nine figures, `e:` an address, and when the file was received: `b:` the block of
 * four weeks, counted from 1970. It lets a word be looked for among the newer files alone: GIN keeps no order, and to
 * sort all that say « lampadaire » would cost more the older the town gets.
 */
const BLOCK_MS = 4 * 7 * 86_400_000;

/** The marks of a file, in SQL: `t` is its row, `r` the identities of its resident as (kind, value). */
export const MARKS = `array(
  select mark from unnest(array[
    'n:' || t.number, 'n:' || ltrim(split_part(t.number, '-', 2), '0'),
    'b:' || floor(extract(epoch from t.received_at) * 1000 / ${BLOCK_MS})::bigint]) mark
  union all select case kind when 'email' then 'e:' || lower(value)
    else 'p:' || right(regexp_replace(value, '\\D', '', 'g'), 9) end
  from resident_identity where resident_id = t.resident_id)`;

/** The same of a file that is written with its rows, not read from them. */
export function marksOf(
  number: string,
  receivedAt: Date,
  { email, phone }: { email: string | null; phone: string | null },
): string[] {
  return [
    numberMark(number),
    numberMark(number.split('-')[1]!.replace(/^0+/, '')),
    blockMark(blockOf(receivedAt)),
    ...(email === null ? [] : [emailMark(email)]),
    ...(phone === null ? [] : [phoneMark(phone.replace(/\D/g, ''))]),
  ];
}

export const numberMark = (number: string): string => `n:${number}`;
export const phoneMark = (figures: string): string => `p:${figures.slice(-9)}`;
export const emailMark = (address: string): string => `e:${address.toLowerCase()}`;

const blockMark = (block: number): string => `b:${block}`;
const blockOf = (at: Date): number => Math.floor(at.getTime() / BLOCK_MS);

const RECENT_BLOCKS = 2;

/** « Received in the four to eight weeks before this instant », in the language of `tsquery`. */
export function recentBefore(end: Date): string {
  const last = blockOf(end);
  return Array.from({ length: RECENT_BLOCKS }, (_, back) => quoted(blockMark(last - back))).join(' | ');
}

const quoted = (mark: string): string => `'${mark}'`;
