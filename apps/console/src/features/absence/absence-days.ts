/** The day after, `2026-11-25`: who is away until the 24th is back on the 25th. */
const dayAfter = (day: string): string => {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};

/** Whole days of the agent's own clock, both included. */
export const instantsOf = (from: string, until: string) => ({
  startsAt: new Date(`${from}T00:00:00`).toISOString(),
  endsAt: new Date(`${dayAfter(until)}T00:00:00`).toISOString(),
});
