import { randomOctets } from '../platform/security/random.js';

/** Crockford base32: nothing to confuse when read out on the phone. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 13; // 65 bits

/** `7k3f-9m2q-x4t8b`: opens the resident's page, so it can't be guessed, unlike the number. */
export function newFollowCode(): string {
  const letters = Array.from(randomOctets(LENGTH), (byte) => ALPHABET[byte & 31]).join('');
  return inGroups(letters);
}

/**
 * The code as it was made, from what someone typed or heard: capitals, spaces for dashes, and the letters Crockford
 * leaves out because they look like figures. Null when it can't be one.
 */
export function readFollowCode(written: string): string | null {
  const letters = written.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  if (letters.length !== LENGTH || [...letters].some((letter) => !ALPHABET.includes(letter))) return null;
  return inGroups(letters);
}

const inGroups = (letters: string): string =>
  `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;

/** making one takes longer than opening a file does otherwise */
const years = new Map<string, Intl.DateTimeFormat>();

/** The year printed in a number is the town's, not Greenwich's. */
export function numberingYear(at: Date, timeZone = 'Europe/Paris'): number {
  // no zone is a day away from Greenwich: elsewhere in the year there is nothing to ask
  const [month, day] = [at.getUTCMonth(), at.getUTCDate()];
  if (!(month === 11 && day === 31) && !(month === 0 && day === 1)) return at.getUTCFullYear();
  const year = years.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' });
  years.set(timeZone, year);
  return Number(year.format(at));
}
