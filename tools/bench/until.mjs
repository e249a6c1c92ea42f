/** Waits for what must come; a bench that hangs says what it waited for. */
export async function until(come, { within = 120_000, every = 100 } = {}) {
  const started = performance.now();
  for (;;) {
    const value = await come();
    if (value) return value;
    if (performance.now() - started > within) throw new Error(`Not come within ${within} ms: ${come}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
