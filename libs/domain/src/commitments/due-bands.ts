import { zoneDays } from '../calendar/zone-days.js';

/** How near a promise is to its end: each band begins where the one before ends. */
export const DUE_BANDS = ['late', 'soon', 'today', 'tomorrow'] as const;
export type DueBand = (typeof DUE_BANDS)[number];

/** `late` and what is due within this many milliseconds ask for an act now. */
export const SOON_MS = 4 * 3_600_000;

/**
 * The last instant of each band. `today` and `tomorrow` are the town's own days; in the evening, when the next four
 * hours reach over midnight, what they hold belongs to `soon`.
 */
export function dueBands(now: Date, timeZone: string): Record<DueBand, Date> {
  const zone = zoneDays(timeZone);
  const today = zone.dayAt(now.getTime());
  const soon = now.getTime() + SOON_MS;
  return {
    late: now,
    soon: new Date(soon),
    today: new Date(Math.max(soon, zone.startOf(today + 1))),
    tomorrow: new Date(zone.startOf(today + 2)),
  };
}
