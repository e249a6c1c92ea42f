import parsePhoneNumber from 'libphonenumber-js/max';

/** The address as one writes it on an envelope of SMTP: lower case. Local parts are case-sensitive on paper only. */
export const normalEmail = (address: string): string => address.trim().toLowerCase();

/**
 * E.164, read as a French number when it names no country; null when it can't be one. Its length decides, not whether
 * its range is given out: numbering plans change faster than tables of them.
 */
export function normalPhone(written: string): string | null {
  const number = parsePhoneNumber(written, 'FR');
  return number?.isPossible() ? number.number : null;
}
