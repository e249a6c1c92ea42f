/** The bad month: half the counter is ill, two posts are vacant. It takes the two next months to come back. */
const BAD_DAYS = 31;
const RECOVERY_DAYS = 60;
const BEGINS = 0.66;
const AUGUST = 8;

export interface Strain {
  /** 0: a month like others, 1: the worst */
  on(day: number): number;
  begins: number;
}

export function strainOf(from: number, until: number, monthOf: (day: number) => number): Strain {
  let begins = Math.round(from + (until - from) * BEGINS);
  while (monthOf(begins) === AUGUST) begins += 1; // nobody would notice it there
  const ends = begins + BAD_DAYS;
  return {
    begins,
    on(day) {
      if (day < begins || day >= ends + RECOVERY_DAYS) return 0;
      return day < ends ? 1 : 1 - (day - ends) / RECOVERY_DAYS;
    },
  };
}
