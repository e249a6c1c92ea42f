import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

/** One worker folds at a time; the others find nothing to do. */
const FOLDING_LOCK = 1_764_730_000;
/** the last four same weekdays, and a day for the hours of its zone */
const KEPT_DAYS = 30;

/**
 * Folds events into hours, from an hour before the last one folded: an event is written at most a minute after its
 * `at`. A past that comes in late (a seeding, an import) is folded from its own first hour. Done again over the same
 * hours it writes the same rows, so it may die, or come twice.
 */
@Injectable()
export class FoldHours {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @param seen events up to this id were folded by this process before; 0: none
   * @returns up to which they are now
   */
  execute(seen: number): Promise<number> {
    return this.work.run(async (tx) => {
      const oldest = new Date(tx.now.getTime() - KEPT_DAYS * 86_400_000);
      const todo = await tx.row<{ mine: boolean; top: number; at: Date }>(
        `select pg_try_advisory_xact_lock(${FOLDING_LOCK}) as mine,
           coalesce((select max(id) from ticket_event), 0)::float8 as top,
           date_trunc('hour', greatest($2::timestamptz, least($1::timestamptz - interval '1 hour',
             coalesce((select max(hour) from hour_figure) - interval '1 hour', $2),
             case when $3 > 0 then (select min(at) from ticket_event where id > $3) else '-infinity' end)), 'UTC') as at`,
        [tx.now, oldest, seen],
      );
      if (!todo?.mine) return seen;
      await tx.rows(
        `with gone as (delete from hour_figure where hour >= $1 or hour < $2 returning hour)
         select 1 from gone limit 1`,
        [todo.at, oldest],
      );
      await tx.rows(FOLD, [todo.at, tx.now]);
      return todo.top;
    });
  }
}

/** A range of `ticket_event_figures`. A file that moved since counts where it is now. */
export const FOLD = `with folded as (
    insert into hour_figure (hour, service_id, sector, site_id, opened, answered, broken)
    select date_trunc('hour', e.at, 'UTC'), t.service_id, t.sector, t.site_id,
      count(*) filter (where e.type = 'TicketOpened'), count(*) filter (where e.type = 'MessageSent'),
      count(*) filter (where e.type = 'CommitmentBroken')
    from ticket_event e join ticket t on t.id = e.ticket_id
    where e.type in ('TicketOpened', 'MessageSent', 'CommitmentBroken') and e.at >= $1 and e.at <= $2
      and not coalesce((e.payload->>'automatic')::boolean, false)
    group by 1, 2, 3, 4 returning hour)
  select 1 from folded limit 1`;
