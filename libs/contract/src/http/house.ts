import type { Instant } from './common.js';

/** `GET /api/health` */
export interface HealthView {
  status: 'ok';
  demo: boolean;
}

/** `GET /api/health/ready`; 503 until the installation is complete or while the database is away. */
export interface ReadyView {
  status: 'ready';
  /** false: this process hears of changes by its one-second poll only */
  listening: boolean;
}

/** `PUT /api/test/clock` */
export interface TestClockBody {
  now: Instant;
}

export interface TestClockView {
  now: Instant;
  /** milliseconds added to the real time */
  offset: number;
}
