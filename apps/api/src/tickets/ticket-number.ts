import { randomBytes } from 'node:crypto';

/** Crockford base32: nothing to confuse when read out on the phone. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 13; // 65 bits

/** `7k3f-9m2q-x4t8b`: opens the resident's page, so it can't be guessed, unlike the number. */
export function newFollowCode(): string {
  const letters = Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte & 31]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** The year printed in a number is the town's, not Greenwich's. */
export const numberingYear = (at: Date, timeZone = 'Europe/Paris'): number =>
  Number(new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(at));
