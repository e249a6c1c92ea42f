import { useCallback, useMemo } from 'react';
import { ApiProblem } from '../../lib/api-problem.js';
import { useClock } from '../../lib/clock.js';
import { i18n } from '../../i18n/index.js';

/** « 42 s », « 3 min », or nothing once one may try again. */
export function useWaitBeforeRetry(error: Error | null): string {
  const until = useMemo(
    () => (error instanceof ApiProblem && error.retryAfter ? Date.now() + error.retryAfter * 1000 : 0),
    [error],
  );
  // real time: the server keeps its limits on it, even with a test clock
  return useClock(
    useCallback(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      if (seconds <= 0) return '';
      const inMinutes = seconds > 90;
      return i18n.t(inMinutes ? 'promise.within.minutes' : 'promise.within.seconds', {
        count: inMinutes ? Math.ceil(seconds / 60) : seconds,
      });
    }, [until]),
  );
}
