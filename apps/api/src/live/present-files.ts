import type { Doing, Present } from '@parvis/contract';

const STRENGTH: Record<Doing, number> = { viewing: 0, note: 1, reply: 2 };

/** One line a person, whatever the number of his windows: what he does most in any of them. */
export function onePerPerson(present: readonly Present[]): Present[] {
  const people = new Map<string, Present>();
  for (const one of present) {
    const known = people.get(one.accountId);
    if (!known || STRENGTH[one.doing] > STRENGTH[known.doing]) people.set(one.accountId, one);
  }
  return [...people.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
}

/** « Claire A. »: what colleagues call each other by. */
export const shortName = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  lastName ? `${firstName} ${lastName.charAt(0)}.` : firstName;
