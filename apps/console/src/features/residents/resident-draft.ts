import type { ResidentBody } from '@parvis/contract';
import type { PreferredChannel } from '@parvis/domain';

/** The card as it stands in its form: several addresses, one a line. */
export interface Draft {
  firstName: string;
  lastName: string;
  address: string;
  emails: string;
  phones: string;
  preferredChannel: PreferredChannel | null;
  notices: boolean;
}

const lines = (text: string): string[] =>
  text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter(Boolean);

export const bodyOf = (draft: Draft): ResidentBody => ({
  ...draft,
  firstName: draft.firstName.trim() || null,
  lastName: draft.lastName.trim() || null,
  address: draft.address.trim() || null,
  emails: lines(draft.emails),
  phones: lines(draft.phones).map((number) => number.replace(/\u00a0/g, ' ')),
});
