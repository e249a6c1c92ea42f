const DAY = 86_400_000;
const DAYS_KEPT = 1_000;
const TWO = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const THREE = Array.from({ length: 1_000 }, (_, number) => String(number).padStart(3, '0'));

const days = new Map<number, string>();

/**
 * What `toISOString` writes, in a sixth of its time: a list of fifty files names two hundred instants, of few days.
 * @param at whole milliseconds since 1970
 */
export function isoInstant(at: number): string {
  const day = Math.floor(at / DAY);
  const ms = at - day * DAY;
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  return `${dayOf(day)}T${TWO[Math.floor(minutes / 60)]}:${TWO[minutes % 60]}:${TWO[seconds % 60]}.${THREE[ms % 1_000]}Z`;
}

function dayOf(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  const [written] = new Date(day * DAY).toISOString().split('T');
  if (days.size >= DAYS_KEPT) days.clear();
  days.set(day, written!);
  return written!;
}
