import { WALL_EVERY_MS, type WallFigures } from '@parvis/contract';

/** What a screen without anyone before it knows. */
export interface WallState {
  /** the last that came, whatever happened since */
  figures: WallFigures | null;
  /** browser time at which they came */
  at: number | null;
  /** null while all is well; `lost` comes back by itself, the others don't */
  trouble: 'lost' | 'revoked' | 'unknown' | null;
  /** questions in a row without an answer */
  failures: number;
}

export const EMPTY_WALL: WallState = { figures: null, at: null, trouble: null, failures: 0 };

/** Figures older than this are old even when nothing said that the connection was lost: three questions missed. */
export const FRESH_FOR_MS = 3 * WALL_EVERY_MS;
const LONGEST_WAIT_MS = 60_000;

export const arrived = (figures: WallFigures, at: number): WallState => ({
  figures,
  at,
  trouble: null,
  failures: 0,
});

/** A link that opens nothing takes its figures with it: they are not for this screen any more. */
export function failed(state: WallState, code: string): WallState {
  if (code === 'wall/revoked') return { ...EMPTY_WALL, trouble: 'revoked' };
  if (code === 'wall/not-found') return { ...EMPTY_WALL, trouble: 'unknown' };
  return { ...state, trouble: 'lost', failures: state.failures + 1 };
}

export const isStale = ({ at, trouble }: WallState, now: number): boolean =>
  trouble !== null || at === null || now - at > FRESH_FOR_MS;

/**
 * How long until the next question. Spread, so that the screens of a town whose network comes back don't ask in one
 * voice; a revoked link is asked rarely, in case it was a restored database that forgot it.
 *
 * @param chance 0 to 1
 */
export function waitBeforeNext({ trouble, failures }: WallState, chance: number): number {
  const spread = 0.75 + chance / 2;
  if (trouble === 'lost') return Math.min(LONGEST_WAIT_MS, 2_000 * 2 ** Math.min(failures, 6)) * spread;
  return (trouble === null ? WALL_EVERY_MS : LONGEST_WAIT_MS) * spread;
}
