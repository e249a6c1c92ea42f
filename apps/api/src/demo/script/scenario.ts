import type { MailboxAddress } from '../town/mailboxes.js';

/**
 * One situation residents write about, with what each side says: every text of a list fits every other. Texts hold
 * `{names}` filled in per file (`fill-in.ts`); the greeting and the signature are put around them (`letters.ts`),
 * ordinary spaces are made French (`typeset.ts`).
 */
export interface Scenario {
  /** slug of the motif it turns out to be */
  topic: string;
  subjects: string[];
  /** the resident's own words, several ways of saying it */
  told: string[];
  /** the same in a hurry: no greeting, no signature */
  blunt?: string[];
  /** as a counter writes it down; without it nobody calls or comes about this */
  noted?: string;
  answers: string[];
  /** what has to be asked first, and what comes back */
  question?: { asked: string; replied: string };
  /** said between agents */
  note?: string;
  /** « Traitée »: what was done */
  outcome: string;
  /** who else it has to wait for */
  thirdParty?: string;
  /** when the resident comes back: it is not over */
  again?: string;
  /** sent along by mail: a photo, or a document of this name */
  enclosed?: 'photo' | `${string}.pdf`;
  /** happens at a place in town: the file carries it */
  located?: true;
  /** mailbox it is written to, when not the town's first */
  mailbox?: MailboxAddress;
  /** how many files may tell it */
  times?: number;
}

type Situation = Omit<Scenario, 'topic'>;

export const about = (topic: string, ...situations: Situation[]): Scenario[] =>
  situations.map((situation) => ({ topic, ...situation }));
