import type { LegalNature } from '../tickets/ticket.js';

/** « Demandes » of CRPA L110-1, réclamations and recours among them: the town's silence decides on these. */
export const SILENCE_NATURES: readonly LegalNature[] = ['request', 'complaint', 'appeal'];

/**
 * Whether a letter with the date of receipt and the service says all that CRPA R112-11-1 asks of an accusé de réception:
 * a telephone too and, of a demande, the date on which silence will have refused it.
 */
export const acknowledgesReception = (letter: {
  phone: string | null;
  nature: LegalNature | null;
  silenceAt: string | null;
}): boolean =>
  letter.phone !== null &&
  (letter.nature === null || !SILENCE_NATURES.includes(letter.nature) || letter.silenceAt !== null);

/** Who is asked first against a refusal: for a document of the administration the CADA must be (CRPA R343-1). */
export type RefusalContest = 'tribunal' | 'cada';

/** @param source the text that obliges, as the line of the policy names it */
export const refusalContest = (source: string): RefusalContest =>
  /\bR\.?\s?\*?\s?311-1[23]\b/.test(source) ? 'cada' : 'tribunal';
