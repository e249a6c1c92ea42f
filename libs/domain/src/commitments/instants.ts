import { RuleViolation } from '../kernel/rule-violation.js';

// Before 1970 and after 2199 no promise of a town is to be counted, only a typing mistake.
const FIRST = 0;
const LAST = Date.UTC(2200, 0, 1);

/** @throws RuleViolation `commitment/invalid-instant` on an invalid Date or one outside 1970–2199 */
export function instantMs(date: Date): number {
  const ms = date.getTime();
  if (!(ms >= FIRST && ms < LAST)) throw new RuleViolation('commitment/invalid-instant');
  return ms;
}
