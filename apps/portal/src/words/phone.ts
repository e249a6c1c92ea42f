/** « 04 75 05 51 51 » for French numbers, others as they are. */
export function phoneSaid(raw: string): string {
  const national = dialled(raw);
  return /^0\d{9}$/.test(national) ? national.replace(/(\d{2})(?=\d)/g, '$1\u00a0') : raw;
}

/** What `tel:` takes. */
export const dialled = (raw: string): string => raw.replace(/[\s.\-()]/g, '').replace(/^(?:\+|00)33/, '0');
