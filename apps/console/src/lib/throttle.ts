/**
 * Runs once for all that comes within `lead`, then at most once per `wait`, with a trailing call: a burst costs one
 * or two refetches, and the last is never lost.
 */
export function throttle(
  run: () => void,
  { lead, wait }: { lead: number; wait: number },
  clock: () => number = Date.now,
): { call: () => void; cancel: () => void } {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fire = () => {
    timer = undefined;
    last = clock();
    run();
  };
  return {
    call() {
      timer ??= setTimeout(fire, Math.max(lead, last + wait - clock()));
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
