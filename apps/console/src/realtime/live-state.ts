import { createStore } from '../lib/store.js';

export type LiveState = 'live' | 'resyncing' | 'offline';

export interface LiveStatus {
  state: LiveState;
  /** when what is on screen was last known to be up to date, in browser time; null before the first time */
  since: number | null;
}

export type LiveSignal = 'connected' | 'resynced' | 'lost' | 'lost-for-good' | 'stale';

/** A short cut is not worth alarming anyone: only after this long does the screen say « hors ligne ». */
export const OFFLINE_AFTER = 5_000;

export function nextLiveStatus(status: LiveStatus, signal: LiveSignal, at: number): LiveStatus {
  switch (signal) {
    case 'resynced':
      return { state: 'live', since: at };
    case 'connected':
    case 'stale':
      return { state: 'resyncing', since: freshness(status, at) };
    case 'lost':
      return { state: status.state === 'offline' ? 'offline' : 'resyncing', since: freshness(status, at) };
    case 'lost-for-good':
      return { state: 'offline', since: freshness(status, at) };
  }
}

/** While live, what is shown is as fresh as the present. */
const freshness = (status: LiveStatus, at: number): number | null =>
  status.state === 'live' ? at : status.since;

export const liveStatus = createStore<LiveStatus>({ state: 'resyncing', since: null });

export const signalLive = (signal: LiveSignal): void =>
  liveStatus.set(nextLiveStatus(liveStatus.get(), signal, Date.now()));
