import { paths, type WallFigures } from '@parvis/contract';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../../lib/api-problem.js';
import { setServerClock } from '../../lib/clock.js';
import { setTimeZone } from '../../lib/format.js';
import { arrived, EMPTY_WALL, failed, waitBeforeNext, type WallState } from './wall-state.js';

/** A network that swallows packets answers nothing at all. */
const PATIENCE_MS = 10_000;
/** Every screen hears « online » at once. */
const BACK_SPREAD_MS = 3_000;

async function ask(token: string): Promise<WallFigures> {
  const response = await fetch(paths.wallFigures, {
    headers: { accept: 'application/json', 'x-wall-token': token },
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw await ApiProblem.from(response);
  return (await response.json()) as WallFigures;
}

/** The figures of a wall, asked again for as long as it hangs there. */
export function useWall(token: string): WallState {
  const [state, setState] = useState(EMPTY_WALL);
  useEffect(() => {
    let latest = EMPTY_WALL;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const put = (next: WallState) => {
      latest = next;
      if (!isOver) setState(next);
    };
    const turn = async () => {
      try {
        const figures = await ask(token);
        setServerClock(figures.asOf, 0);
        setTimeZone(figures.timeZone);
        put(arrived(figures, Date.now()));
      } catch (error) {
        put(failed(latest, error instanceof ApiProblem ? error.code : 'network'));
      }
      wait(waitBeforeNext(latest, Math.random()));
    };
    const wait = (span: number) => {
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(() => void turn(), span);
    };
    const offline = () => put(failed(latest, 'network'));
    const online = () => wait(Math.random() * BACK_SPREAD_MS);
    window.addEventListener('offline', offline);
    window.addEventListener('online', online);
    void turn();
    return () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener('offline', offline);
      window.removeEventListener('online', online);
    };
  }, [token]);
  return state;
}
