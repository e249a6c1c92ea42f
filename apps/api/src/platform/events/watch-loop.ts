/** Milliseconds until the next look when nobody calls for one. */
type Sleep = number;

const RETRY_MS = 1_000;

/**
 * One look at a time, again soon when called for meanwhile, else after the sleep the last one asked for: what was
 * missed by a lost NOTIFY is found by the next look. A look that fails is tried again a second later. Called for after
 * a quiet time it looks at once; called for all the time it rests between two looks, so that each finds more.
 */
export class WatchLoop {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = true;
  private restedAt = 0;

  constructor(
    private readonly look: () => Promise<Sleep>,
    private readonly failed: (error: unknown) => void,
    private readonly restMs = 0,
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
    const rest = this.restedAt - performance.now();
    if (this.running) this.again = true;
    else if (rest > 0) this.arm(rest);
    else this.lookNow();
  }

  private lookNow(): void {
    if (this.timer) clearTimeout(this.timer);
    this.running = this.look()
      .catch((error: unknown) => {
        this.failed(error);
        return RETRY_MS;
      })
      .then((sleep) => {
        this.running = null;
        if (this.stopped) return;
        this.restedAt = performance.now() + this.restMs;
        this.arm(this.again ? Math.min(this.restMs, sleep) : sleep);
        this.again = false;
      });
  }

  private arm(pause: Sleep): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.lookNow(), pause);
  }

  /** resolves once the look under way has ended */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }
}
