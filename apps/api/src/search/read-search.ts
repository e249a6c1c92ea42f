import { emailMark, numberMark, phoneMark } from './search-marks.js';

/** One thing that was typed: any of the lexemes it may stand as. */
export interface SearchTerm {
  /** to be folded as the words of files are */
  word: string | null;
  /** a number, a telephone, an address */
  mark: string | null;
  /** what it only begins */
  prefix: string | null;
}

const WORDS_MAX = 10;
/** a word this short begins half the dictionary */
const PREFIX_LEAST = 3;
const PHONE = /(?:\+|\b00)?\d(?:[ .\-/()]{0,2}\d){7,14}/g;

/** « 2026-004217 », « 06 12 34 56 78 », « lucie@exemple.fr », or words: what was typed, taken apart. */
export function readSearch(typed: string): SearchTerm[] {
  const phones: string[] = [];
  const rest = typed
    .slice(0, 300)
    .normalize('NFC')
    .replace(/\b(\d{4})-(\d{1,9})\b/g, (_whole, year: string, serial: string) => ` #${year}-${serial} `)
    .replace(/#\S+|\S+@\S+|[^#]+?(?=#|\S+@\S+|$)/gs, (part) =>
      /[#@]/.test(part)
        ? part
        : part.replace(PHONE, (phone) => {
            phones.push(phone.replace(/\D/g, ''));
            return ' ';
          }),
    );
  const words = rest.split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
  return [
    ...phones.map((figures) => ({ word: null, mark: phoneMark(figures), prefix: null })),
    ...words.flatMap((word, index) => termsOf(word, index === words.length - 1)),
  ];
}

function termsOf(written: string, last: boolean): SearchTerm[] {
  if (written.startsWith('#')) return [{ word: null, mark: fullNumber(written.slice(1)), prefix: null }];
  if (written.includes('@')) return addressTerm(written, last);
  if (/^\d{1,9}$/.test(written)) {
    const mark = numberMark(written.replace(/^0+(?=\d)/, ''));
    return [{ word: written, mark, prefix: null }];
  }
  // « l’éclairage », « vieux-lavoir »: each part is a word of its own, and must be there
  const parts = written.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return parts.map((word, index) => {
    const begins = last && index === parts.length - 1 && word.length >= PREFIX_LEAST;
    return { word, mark: null, prefix: begins ? word : null };
  });
}

/** As it is printed, however few zeros were typed: `2026-4217`. */
function fullNumber(written: string): string {
  const [year, serial] = written.split('-') as [string, string];
  return numberMark(`${year}-${serial.padStart(6, '0')}`);
}

function addressTerm(written: string, last: boolean): SearchTerm[] {
  const mark = emailMark(written);
  return last && !/\.[a-z]{2,}$/i.test(written)
    ? [{ word: null, mark: null, prefix: mark }]
    : [{ word: null, mark, prefix: null }];
}
