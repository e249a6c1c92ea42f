import { absentAt, writableTo } from '../agents/index.js';

/**
 * `adrift` of the domain, asked of all files at once: $1 is now. Both halves are ranges of partial indexes, of what no
 * queue shows and of what somebody has.
 */
export const ADRIFT = `
  select t.id, t.number, 'unqueued' as because from ticket t
  where not t.queued and t.status in ('new', 'open', 'waiting-resident', 'waiting-third-party')
  union all
  select t.id, t.number, case when not a.active then 'disabled'
    when ${absentAt('a.id', '$1')} then 'absent' else 'cannot-write' end
  from ticket t join account a on a.id = t.assignee_id
  where t.queued and t.status <> 'closed' and t.assignee_id is not null
    and (not a.active or ${absentAt('a.id', '$1')} or not ${writableTo('a.id')})`;
