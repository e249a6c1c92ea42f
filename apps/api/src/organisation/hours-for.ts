/**
 * SQL of the calendar a promise of the policy `p` is counted by when the service `s` answers: the service's own hours,
 * else those of its site, else the policy's, which may also hold everyone to its own.
 */
export const hoursFor = (p: string, s: string): string =>
  `coalesce(case when ${p}.place_hours then
     coalesce(${s}.calendar_id, (select calendar_id from site where id = ${s}.site_id)) end, ${p}.calendar_id)`;

/**
 * SQL of `columns` of the open promises `c` of service `s` that are counted by another calendar than `hours`, the last
 * version of the one those made now are. A day told to a resident is not counted from hours.
 */
export const otherHours = (columns: string): string =>
  `select ${columns} from ticket t join commitment c on c.ticket_id = t.id
     join policy_version v on v.id = c.policy_version_id join policy p on p.id = v.policy_id
     join calendar_version old on old.id = c.calendar_version_id
     join lateral (select id, calendar_id from calendar_version where calendar_id = ${hoursFor('p', 's')}
       order by version desc limit 1) hours on hours.calendar_id <> old.calendar_id
   where t.service_id = s.id and t.queued and c.state in ('running', 'paused') and c.kind <> 'announced'`;
