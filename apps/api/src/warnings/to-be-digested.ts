import { visibleTo } from '../agents/index.js';

/**
 * Promises people are to be reminded of in the morning: those of files in their hands, and those they were told of, late
 * or due before the day ends. Both are SQL expressions; `a`, `c`, `t` and `v` are who, the promise, its file and its
 * calendar's version. For all of a town at once: asked of each account in turn, a bad week would be read once for each.
 */
export const toBeDigested = (now: string, endOfDay: string): string => `
  from (
      select assignee_id as account_id, id as ticket_id from ticket where assignee_id is not null and queued
      union select account_id, ticket_id from commitment_warning
        where told_at > ${now}::timestamptz - interval '60 days') theirs
    join ticket t on t.id = theirs.ticket_id
    join commitment c on c.ticket_id = t.id
    join calendar_version v on v.id = c.calendar_version_id
    join account a on a.id = theirs.account_id
  where t.queued and c.due_at < ${endOfDay} and ${visibleTo('a.id')}
    and (c.state = 'running' or c.state = 'broken' and c.kept_at is null)`;
