import { ANSWER_KINDS, OPEN_STATUSES, WITHDRAWING_REASONS } from '@parvis/domain';

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** `isWithdrawn` of the domain. */
const WITHDRAWN = `(t.forwarded_to is not null
  or coalesce(t.closing_reason in (${quoted(WITHDRAWING_REASONS)}), false))`;

/**
 * SQL: files `t`, each with the place `p` that `keepTicket` would give it: in its queue while it is open or an answer is
 * owed, under the least due of what runs.
 */
export const WITH_PLACE = `ticket t cross join lateral (
  select case when not ${WITHDRAWN} then min(c.due_at) filter (where c.state <> 'paused') end as next_due_at,
    t.status in (${quoted(OPEN_STATUSES)}) or (not ${WITHDRAWN}
      and coalesce(bool_or(c.kind in (${quoted(ANSWER_KINDS)})), false)) as queued
  from commitment c where c.ticket_id = t.id
    and (c.state in ('running', 'paused') or (c.state = 'broken' and c.kept_at is null))) p`;
