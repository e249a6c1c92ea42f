/** Milliseconds until the next look when nobody calls for one. */
type Sleep = number;

const RETRY_MS = 1_000;

/**
 * One look at a time, again at once when called for meanwhile, else after the sleep the last one asked for: what was
 * missed by a lost NOTIFY is found by the next look. A look that fails is tried again a second later.
 */
export class WatchLoop {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = true;

  constructor(
    private readonly look: () => Promise<Sleep>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** a long look gives up between two steps when this turns true */
  get isStopped(): boolean {
    return this.stopped;
  }

  start(): void {
    this.stopped = false;
    this.poke();
  }

  poke(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    if (this.timer) clearTimeout(this.timer);
    this.running = this.look()
      .catch((error: unknown) => {
        this.failed(error);
        return RETRY_MS;
      })
      .then((sleep) => {
        this.running = null;
        if (this.stopped) return;
        this.timer = setTimeout(() => this.poke(), this.again ? 0 : sleep);
        this.again = false;
      });
  }

  /** resolves once the look under way has ended */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }
}
