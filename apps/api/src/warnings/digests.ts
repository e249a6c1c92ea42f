import { Injectable } from '@nestjs/common';
import { morningOf, type CalendarDefinition } from '@parvis/domain';
import { calendarOf } from '../commitments/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { toBeDigested } from './to-be-digested.js';
import type { DigestState } from './warning.entity.js';

/** A line of it: of a resident it says nothing but what his file is called. */
export interface DigestFile {
  number: string;
  subject: string;
  dueAt: Date;
  late: boolean;
}

export interface Digest {
  to: { name: string; address: string };
  firstName: string;
  town: string;
  /** the first mailbox; null in a town that has none */
  from: { name: string; address: string } | null;
  timeZone: string;
  writtenAt: Date;
  /** the first to fall due first */
  files: DigestFile[];
  /** there are others */
  more: boolean;
}

/** More are read on the screen. */
const LINES = 50;

type Row = Omit<Digest, 'files' | 'more' | 'timeZone'> & {
  definition: CalendarDefinition;
  versionId: string;
};

/** What a morning's mail is made of, and what became of it. */
@Injectable()
export class Digests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** null once there is nothing to send: it has left, its day is over, or he has answered all of it meanwhile */
  async toSend(accountId: string, day: string): Promise<Digest | null> {
    const now = this.clock.now();
    const row = await this.work.row<Row>(
      `select a.first_name, n.town_name as town, d.written_at, v.definition, v.id as version_id,
         jsonb_build_object('name', a.first_name || ' ' || a.last_name, 'address', a.email) as "to",
         (select jsonb_build_object('name', name, 'address', address) from mailbox order by position limit 1) as "from"
       from warning_digest d join account a on a.id = d.account_id cross join installation n
         join lateral (select r.calendar_id from digest_round r where r.day = d.day limit 1) r on true
         join lateral (select * from calendar_version where calendar_id = r.calendar_id order by version desc limit 1) v
           on true
       where d.account_id = $1 and d.day = $2 and d.state = 'waiting' and a.active and a.warning_mails`,
      [accountId, day],
    );
    if (!row) return null;
    const { definition, versionId, ...digest } = row;
    const calendar = calendarOf(versionId, definition);
    const morning = morningOf(calendar, now);
    if (morning?.day !== day) return null;
    const files = await this.files(accountId, now, morning.endsAt);
    if (files.length === 0) return null;
    return {
      ...digest,
      timeZone: calendar.timeZone,
      files: files.slice(0, LINES),
      more: files.length > LINES,
    };
  }

  async became(accountId: string, day: string, state: DigestState): Promise<void> {
    await this.work.rows(
      `update warning_digest set state = $3 where account_id = $1 and day = $2 and state = 'waiting'`,
      [accountId, day, state],
    );
  }

  private files(accountId: string, now: Date, endOfDay: Date): Promise<DigestFile[]> {
    return this.work.rows<DigestFile>(
      `select t.number, t.subject, min(c.due_at) as due_at, min(c.due_at) < $2 as late
       ${toBeDigested('$2', '$3')} and a.id = $1
       group by t.id order by min(c.due_at), t.id limit ${LINES + 1}`,
      [accountId, now, endOfDay],
    );
  }
}
