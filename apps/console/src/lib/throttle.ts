/** At once, then at most one per `wait`, with a trailing call: a burst costs two refetches, and the last is never lost. */
export function throttle(
  run: () => void,
  wait: number,
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
      if (timer !== undefined) return;
      const left = last + wait - clock();
      if (left <= 0) fire();
      else timer = setTimeout(fire, left);
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
