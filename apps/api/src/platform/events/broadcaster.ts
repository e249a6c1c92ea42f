import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Log } from '../log/log.js';
import { Listener } from './listener.js';
import { MissingIds } from './missing-ids.js';
import { WatchLoop } from './watch-loop.js';

/** Thin on purpose: which file moved, never what it says. */
export interface EventNotice {
  id: number;
  ticketId: string;
  version: number;
  type: string;
}

const POLL_MS = 1_000;
/** many commands in a row are told together: far below what an eye sees */
const REST_MS = 20;
/** Numbers are given before commit, so a lower one may appear after a higher: it is waited for this long. */
const LOOK_BACK_MS = 60_000;

const FEW = 100;
/** so few that PostgreSQL keeps one plan for any number: planning the one below takes ten times as long as doing it */
const FEW_NEWER = `select id, ticket_id, version, type from ticket_event where id > $1 order by id limit ${FEW}`;
const NEWER_OR_MISSING = `
  select id, ticket_id, version, type from (
    (select * from ticket_event where id > $1 order by id limit 5000)
    union all select e.* from unnest($2::bigint[], $3::bigint[]) as gap (first, last)
      cross join lateral (
        select * from ticket_event where id between gap.first and gap.last order by id limit 5000) e) e
  order by id limit 5000`;

/**
 * Each process reads the new rows of `ticket_event` when told (or every second when not) and hands them to the
 * sockets it holds. A transaction can't stay open longer than the look-back (see the data source), so none is missed.
 */
@Injectable()
export class Broadcaster implements OnModuleDestroy {
  private readonly handlers: ((notices: EventNotice[]) => void)[] = [];
  private missing = new MissingIds(0, LOOK_BACK_MS);
  private readonly loop = new WatchLoop(
    () => this.read(),
    (error) => this.log.warn('broadcaster: could not read', error),
    REST_MS,
  );

  constructor(
    private readonly work: UnitOfWork,
    private readonly listener: Listener,
    private readonly log: Log,
  ) {}

  onEvents(handler: (notices: EventNotice[]) => void): void {
    this.handlers.push(handler);
  }

  async start(): Promise<void> {
    const last = await this.work.row<{ id: number }>(`select coalesce(max(id), 0) as id from ticket_event`);
    this.missing = new MissingIds(last!.id, LOOK_BACK_MS);
    this.listener.events(() => this.loop.poke());
    this.loop.start();
  }

  private async read(): Promise<number> {
    const notices = await this.unread();
    this.missing.found(
      notices.map(({ id }) => id),
      performance.now(),
    );
    if (notices.length > 0) for (const handler of this.handlers) handler(notices);
    return POLL_MS;
  }

  private async unread(): Promise<EventNotice[]> {
    const { top, gaps } = this.missing;
    if (gaps.length === 0) {
      const few = await this.work.often<EventNotice>(FEW_NEWER, [top]);
      if (few.length < FEW) return few;
    }
    const [firsts, lasts] = [gaps.map(({ first }) => first), gaps.map(({ last }) => last)];
    return this.work.often<EventNotice>(NEWER_OR_MISSING, [top, firsts, lasts]);
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }
}
