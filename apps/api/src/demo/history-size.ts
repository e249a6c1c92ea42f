import type { WantedHistory } from './past/give-past.js';

/** in two years, of a town of 33,000 people: what its 134,000 contacts a year leave to be done (domain.md §0) */
const FILES_AT_FULL_SCALE = 50_000;
const YEARS = 2;
const SEED = 20_260_607;

export interface HistorySize {
  tickets?: number;
  scale?: number;
  years?: number;
  seed?: number;
}

export function historyOf({ tickets, scale = 1, years = YEARS, seed = SEED }: HistorySize): WantedHistory {
  const files = tickets ?? Math.round((FILES_AT_FULL_SCALE * scale * years) / YEARS);
  return { tickets: files, years, seed };
}

export const defaultHistory = (scale: number): WantedHistory | null =>
  scale === 0 ? null : historyOf({ scale });
