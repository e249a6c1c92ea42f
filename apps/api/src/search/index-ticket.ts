import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { MARKS } from './search-marks.js';

/** characters of a file that are read: a novel is found by its beginning */
const TEXT_MAX = 200_000;
const BATCH = 500;

/** Makes what a file is found by, from the file as it is now: however often, and in whatever order, it is the same. */
@Injectable()
export class IndexTicket {
  constructor(private readonly work: UnitOfWork) {}

  async execute(ticketIds: readonly string[]): Promise<void> {
    await this.work.often(indexing('t.id = any($1)'), [ticketIds]);
  }

  /** Some that were never indexed: written by bulk, or before there was a search. @returns how many */
  async catchUp(): Promise<number> {
    const missing = `t.id in (select id from ticket where not exists (
      select 1 from ticket_search where ticket_id = ticket.id) limit ${BATCH})`;
    return (await this.work.rows(`${indexing(missing)} returning ticket_id`)).length;
  }
}

const indexing = (which: string) => `insert into ticket_search (ticket_id, received_at, words)
       select t.id, t.received_at, array_to_tsvector(${MARKS} || search_lexemes(left(concat_ws(' ', t.subject,
         t.description, t.address, o.name, r.first_name, r.last_name,
         (select string_agg(replace(value, '@', ' '), ' ') from resident_identity
           where resident_id = t.resident_id and kind = 'email'),
         (select string_agg(concat_ws(' ', from_name, subject, left(visible_text, 20000)), ' ')
           from message where ticket_id = t.id and not automatic),
         (select string_agg(text, ' ') from note where ticket_id = t.id)), ${TEXT_MAX})))
       from ticket t left join topic o on o.id = t.topic_id left join resident r on r.id = t.resident_id
       where ${which} order by t.id
       on conflict (ticket_id) do update set words = excluded.words, received_at = excluded.received_at`;
