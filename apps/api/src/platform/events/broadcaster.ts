import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../log/log.js';
import { Listener } from './listener.js';
import { WatchLoop } from './watch-loop.js';

/** Thin on purpose: which file moved, never what it says. */
export interface EventNotice {
  id: number;
  ticketId: string;
  version: number;
  type: string;
}

const POLL_MS = 1_000;
/** Sequence numbers are given before commit, so a lower one may appear after a higher: look back this far. */
const LOOK_BACK_MS = 60_000;

/**
 * Each process reads the new rows of `ticket_event` when told (or every second when not) and hands them to the
 * sockets it holds. A transaction can't stay open longer than the look-back (see the data source), so none is missed.
 */
@Injectable()
export class Broadcaster implements OnModuleDestroy {
  private readonly handlers: ((notices: EventNotice[]) => void)[] = [];
  private readonly seen = new Map<number, number>();
  private floor = 0;
  private readonly loop = new WatchLoop(
    () => this.read(),
    (error) => this.log.warn('broadcaster: could not read', error),
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly listener: Listener,
    private readonly log: Log,
  ) {}

  onEvents(handler: (notices: EventNotice[]) => void): void {
    this.handlers.push(handler);
  }

  async start(): Promise<void> {
    const [last] = await this.dataSource.query(`select coalesce(max(id), 0) as id from ticket_event`);
    this.floor = Number(last.id);
    this.listener.events(() => this.loop.poke());
    this.loop.start();
  }

  private async read(): Promise<number> {
    const notices: EventNotice[] = await this.dataSource.query(
      `select id, ticket_id as "ticketId", version, type from ticket_event
       where id > $1 and id <> all($2::bigint[]) order by id limit 5000`,
      [this.floor, [...this.seen.keys()]],
    );
    const now = performance.now();
    for (const { id } of notices) this.seen.set(id, now);
    for (const [id, at] of this.seen) {
      if (now - at < LOOK_BACK_MS) break;
      this.floor = Math.max(this.floor, id);
      this.seen.delete(id);
    }
    if (notices.length > 0) for (const handler of this.handlers) handler(notices);
    return POLL_MS;
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }
}
