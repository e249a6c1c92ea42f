interface Gap {
  first: number;
  last: number;
  /** when it was first seen to be missing, ms */
  since: number;
}

/**
 * What may still appear below the highest number seen: transactions commit in another order than they took their
 * numbers. A gap that stays open longer than any transaction may live was a transaction taken back, and is forgotten.
 */
export class MissingIds {
  private open: Gap[] = [];

  /** @param top the highest number seen; nothing is missing below it */
  constructor(
    public top: number,
    private readonly patienceMs: number,
  ) {}

  get gaps(): readonly { first: number; last: number }[] {
    return this.open;
  }

  /** @param ids ascending */
  found(ids: readonly number[], now: number): void {
    for (const id of ids) {
      if (id > this.top) {
        if (id > this.top + 1) this.open.push({ first: this.top + 1, last: id - 1, since: now });
        this.top = id;
      } else this.open = this.open.flatMap((gap) => without(gap, id));
    }
    this.open = this.open.filter(({ since }) => now - since < this.patienceMs);
  }
}

const without = (gap: Gap, id: number): Gap[] =>
  id < gap.first || id > gap.last
    ? [gap]
    : [
        { ...gap, last: id - 1 },
        { ...gap, first: id + 1 },
      ].filter(({ first, last }) => first <= last);
