import type { Clock } from '@parvis/domain';

export type AmountUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months';

/** What each clock can count without two readings (`parseBudget`). */
export const AMOUNT_UNITS: Record<Clock, readonly AmountUnit[]> = {
  continuous: ['hours', 'minutes', 'days', 'weeks'],
  'working-days': ['hours', 'minutes', 'days'],
  'opening-hours': ['hours', 'minutes'],
  civil: ['days', 'weeks', 'months'],
};

const LETTERS: Record<AmountUnit, [before: string, letter: string]> = {
  minutes: ['PT', 'M'],
  hours: ['PT', 'H'],
  days: ['P', 'D'],
  weeks: ['P', 'W'],
  months: ['P', 'M'],
};

/** `PT48H` → 48 hours; of a duration of several parts, its first one. */
export function readAmount(within: string): { amount: number; unit: AmountUnit } {
  for (const unit of Object.keys(LETTERS) as AmountUnit[]) {
    const [before, letter] = LETTERS[unit];
    const match = new RegExp(`^${before}(\\d+)${letter}$`).exec(within);
    if (match) return { amount: Number(match[1]), unit };
  }
  return { amount: 1, unit: within.includes('T') ? 'hours' : 'days' };
}

export function writeAmount(amount: number, unit: AmountUnit): string {
  const [before, letter] = LETTERS[unit];
  return `${before}${Math.max(0, Math.trunc(amount) || 0)}${letter}`;
}
