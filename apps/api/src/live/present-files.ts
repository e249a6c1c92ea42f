import type { Doing, Present } from '@parvis/contract';
import type { AgentThere } from './console-namespace.js';

const STRENGTH: Record<Doing | 'here', number> = { here: -1, viewing: 0, note: 1, reply: 2 };

/** What is most of several things done at once. */
export const most = (doings: readonly Doing[]): Doing | 'here' =>
  doings.reduce<Doing | 'here'>((one, other) => (STRENGTH[other] > STRENGTH[one] ? other : one), 'here');

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

/** All consoles of one agent as one, by name. */
export function oneAgentEach(there: readonly AgentThere[]): AgentThere[] {
  const people = new Map<string, AgentThere>();
  for (const one of there) {
    const known = people.get(one.accountId);
    const doing = known && STRENGTH[known.doing] > STRENGTH[one.doing] ? known.doing : one.doing;
    const ticketIds = [...new Set([...(known?.ticketIds ?? []), ...one.ticketIds])];
    people.set(one.accountId, { ...one, doing, ticketIds });
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
