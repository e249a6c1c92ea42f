import { hoursFor, otherHours } from '../../organisation/index.js';
import type { Replanned } from './replan.entity.js';

/** An open promise, and what it would follow; without `policyVersionId` it keeps its own line. */
export interface Follower {
  id: string;
  ticketId: string;
  calendarVersionId: string;
  policyVersionId: string | null;
}

/** A day told to a resident is not counted from hours: it stays what he was told. */
const OPEN = `c.state in ('running', 'paused') and c.kind <> 'announced'`;

/**
 * SQL of the open promises of the object `$1` and of what they follow when they follow its version `$2`; `older` are
 * those that don't yet. By the partial index of open ones, of a service by its queue.
 */
export const FOLLOWERS: Record<Replanned, string> = {
  calendar: `select c.id, c.ticket_id, hours.id as calendar_version_id, null::uuid as policy_version_id,
      old.version < hours.version as older
    from calendar_version old join calendar_version hours on hours.calendar_id = old.calendar_id and hours.version = $2
      join commitment c on c.calendar_version_id = old.id
    where old.calendar_id = $1 and ${OPEN}`,
  policy: `select c.id, c.ticket_id, hours.id as calendar_version_id, terms.id as policy_version_id,
      old.version < terms.version as older
    from policy p join policy_version old on old.policy_id = p.id
      join policy_version terms on terms.policy_id = p.id and terms.version = $2
      join commitment c on c.policy_version_id = old.id join ticket t on t.id = c.ticket_id
      join service s on s.id = t.service_id
      join lateral (select id from calendar_version where calendar_id = ${hoursFor('p', 's')}
        order by version desc limit 1) hours on true
    where p.id = $1 and ${OPEN}`,
  service: `select f.*, true as older from service s cross join lateral (${otherHours(
    `c.id, c.ticket_id, hours.id as calendar_version_id, null::uuid as policy_version_id`,
  )}) f where s.id = $1 and s.version >= $2`,
};

/** SQL of the version `$1` has now. */
export const LAST_VERSION: Record<Replanned, string> = {
  calendar: `select max(version) as version from calendar_version where calendar_id = $1`,
  policy: `select max(version) as version from policy_version where policy_id = $1`,
  service: `select version from service where id = $1`,
};
