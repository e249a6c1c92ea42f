/** Minutes since midnight of `HH:MM`, 1440 for `24:00`, null for anything else. */
export function parseTimeOfDay(text: unknown): number | null {
  if (text === '24:00') return 1440;
  if (typeof text !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return null;
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}
