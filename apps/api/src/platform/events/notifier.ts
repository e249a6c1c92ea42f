import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export const EVENTS_CHANNEL = 'parvis_events';
export const SIGNALS_CHANNEL = 'parvis_signals';

/** Told to every process at once; missing one costs a resync, never data. */
export type Signal =
  | { type: 'clock'; offset: number }
  | { type: 'intake' }
  | { type: 'organisation' }
  | { type: 'session-revoked'; credential: string };

/**
 * Says « there is something to read » after a commit, never inside it: NOTIFY takes a lock at commit that puts all
 * commits in one file. Calls made while one is on its way become a single next one; a lost one is made up for by
 * the readers' one-second poll.
 */
@Injectable()
export class Notifier {
  private sending = false;
  private again = false;

  constructor(private readonly dataSource: DataSource) {}

  eventsAppended(): void {
    if (this.sending) {
      this.again = true;
      return;
    }
    this.sending = true;
    void this.dataSource
      .query(`select pg_notify($1, '')`, [EVENTS_CHANNEL])
      .catch(() => undefined)
      .finally(() => {
        this.sending = false;
        if (this.again) {
          this.again = false;
          this.eventsAppended();
        }
      });
  }

  signal(signal: Signal): void {
    void this.dataSource
      .query(`select pg_notify($1, $2)`, [SIGNALS_CHANNEL, JSON.stringify(signal)])
      .catch(() => undefined);
  }
}
