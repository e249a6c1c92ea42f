/** Asks again until it no longer throws; what it threw last is thrown after `within` milliseconds. */
export async function eventually<Result>(
  ask: () => Result | Promise<Result>,
  within = 20_000,
): Promise<Result> {
  const until = Date.now() + within;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
