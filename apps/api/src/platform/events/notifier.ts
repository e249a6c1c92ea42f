import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requestScope } from '../log/log.js';

export const EVENTS_CHANNEL = 'parvis_events';
export const SIGNALS_CHANNEL = 'parvis_signals';

/** Told to every process at once; missing one costs a resync, never data. */
export type Signal =
  | { type: 'clock'; offset: number }
  | { type: 'intake' }
  | { type: 'organisation' }
  | { type: 'warned'; accountIds: string[] }
  | { type: 'session-revoked'; credential: string };

/** the first is told at once; commits of the next moment together, as the readers look at them together */
const REST_MS = 15;

/**
 * Says « there is something to read » after a commit, never inside it: NOTIFY takes a lock at commit that puts all
 * commits in one file. Calls made while one is on its way, or just sent, become a single next one; a lost one is made
 * up for by the readers' one-second poll.
 */
@Injectable()
export class Notifier {
  private resting = false;
  private again = false;

  constructor(private readonly dataSource: DataSource) {}

  eventsAppended(): void {
    if (this.resting) {
      this.again = true;
      return;
    }
    this.resting = true;
    void this.dataSource
      .query(`select pg_notify($1, '')`, [EVENTS_CHANNEL])
      .catch(() => undefined)
      // what is told then is others' commits: not on the account of the request that sent this one
      .finally(() => requestScope.exit(() => setTimeout(() => this.rested(), REST_MS).unref()));
  }

  private rested(): void {
    this.resting = false;
    if (!this.again) return;
    this.again = false;
    this.eventsAppended();
  }

  signal(signal: Signal): void {
    void this.dataSource
      .query(`select pg_notify($1, $2)`, [SIGNALS_CHANNEL, JSON.stringify(signal)])
      .catch(() => undefined);
  }
}
