import { addressWords, fullWord, isKindOfStreet } from './address-words.js';

/** What somebody is looking for, as far as he has typed it. */
export interface AddressQuery {
  /** each may be the beginning of a word; a number in it may be a street's own (« rue du 11-Novembre ») */
  words: string[];
  /** the number in the street: the first that is written, else the last */
  number: number | null;
  /** « bis », « b »… as the Base Adresse writes it */
  suffix: string | null;
  /** the words that tell streets apart, written in full: what a misspelt name is compared by */
  telling: string;
}

const NUMBER = /^(\d{1,4})(bis|ter|quater|[a-z])?$/;
const SUFFIXES = new Set(['bis', 'ter', 'quater', 'b', 't', 'q']);
const WORDS_MAX = 12;

/** Never throws: what can't be an address has no words. */
export function parseAddressQuery(text: string): AddressQuery {
  const words = addressWords(text).slice(0, WORDS_MAX);
  const at = placeOfNumber(words);
  const [, digits, glued] = (at === null ? null : NUMBER.exec(words[at]!)) ?? [];
  const next = at === null ? undefined : words[at + 1];
  const apart = at !== null && !glued && next !== undefined && SUFFIXES.has(next) && words.length > at + 1;
  const suffix = glued ?? (apart ? next : undefined);
  const left = words.filter((_word, index) => index !== at && !(apart && index === at! + 1));
  const telling = left.filter((word) => !isKindOfStreet(word)).map(fullWord);
  return {
    words: left,
    number: digits === undefined ? null : Number(digits),
    suffix: suffix ?? null,
    telling: telling.join(' '),
  };
}

/** In France the number comes first. Elsewhere in the text only the last word is one: « rue des Tanneurs 12 ». */
function placeOfNumber(words: string[]): number | null {
  if (NUMBER.test(words[0] ?? '')) return 0;
  const last = words.length - 1;
  return last > 0 && /^\d{1,4}(bis|ter|quater)?$/.test(words[last]!) ? last : null;
}
