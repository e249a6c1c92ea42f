import type { Point } from './addresses.js';

export interface Position extends Point {
  /** metres */
  accuracy: number;
}
export type NoPosition = 'refused' | 'unavailable' | 'slow';

const PATIENCE_MS = 15_000;
const WHY: Record<number, NoPosition> = { 1: 'refused', 2: 'unavailable', 3: 'slow' };

export const hasPosition = (): boolean => 'geolocation' in navigator;

export const myPosition = (): Promise<Position | NoPosition> =>
  new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ lat: latitude, lon: longitude, accuracy }),
      ({ code }) => resolve(WHY[code] ?? 'unavailable'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 30_000 },
    ),
  );
