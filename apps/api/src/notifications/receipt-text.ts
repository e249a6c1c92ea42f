import { letterText } from './letter/letter-text.js';
import type { FileFacts } from './words/file-facts.js';
import { receiptLetter } from './words/receipt.js';

/** The accusé d'enregistrement of the house's own words, as text. */
export const receiptText = (facts: FileFacts): string => letterText(receiptLetter(facts));
