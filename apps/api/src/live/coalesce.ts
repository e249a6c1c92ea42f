/**
 * At once the first time, then at most once per `pause` with a last call for what came meanwhile: a storm of
 * changes in one queue costs its readers one refetch per pause, and none is forgotten.
 */
export class Coalesce {
  private readonly waiting = new Map<string, { again: boolean }>();

  constructor(
    private readonly pauseMs: number,
    private readonly act: (key: string) => void,
  ) {}

  call(key: string): void {
    const waiting = this.waiting.get(key);
    if (waiting) {
      waiting.again = true;
      return;
    }
    this.act(key);
    const entry = { again: false };
    this.waiting.set(key, entry);
    setTimeout(() => {
      this.waiting.delete(key);
      if (entry.again) this.call(key);
    }, this.pauseMs).unref();
  }
}
