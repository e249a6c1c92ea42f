import { useCallback, useSyncExternalStore } from 'react';

/** Below this, a difference with the server is the network's, not a wrong clock. */
const TOLERATED_SKEW = 3_000;

let skew = 0;
let offset = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The server's present: promises are judged by it, whatever the workstation's clock says. */
export const now = (): number => Date.now() + skew + offset;

export function setClockOffset(milliseconds: number): void {
  offset = milliseconds;
  tell();
}

export function setServerClock(serverTime: string, clockOffset: number, browserNow = Date.now()): void {
  skew = skewOf(Date.parse(serverTime), clockOffset, browserNow);
  setClockOffset(clockOffset);
}

/** `serverTime` may or may not include the test offset; whichever reading is the closest to the browser is right. */
export function skewOf(serverTime: number, clockOffset: number, browserNow: number): number {
  const plain = serverTime - browserNow;
  const shifted = plain - clockOffset;
  const found = Math.abs(shifted) < Math.abs(plain) ? shifted : plain;
  return Math.abs(found) < TOLERATED_SKEW ? 0 : found;
}

/**
 * Reads something off the clock, again each second, with one timer for the page. `read` must return a primitive:
 * a component is rendered again only when what it shows changes.
 */
export function useClock<Value extends string | number | boolean>(read: (now: number) => Value): Value {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => read(now()), [read]),
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tell, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}
