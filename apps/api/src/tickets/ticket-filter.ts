import type { TicketListQuery } from '@parvis/contract';
import { TICKET_STATUSES, type TicketStatus } from '@parvis/domain';

/** Collects `$n` parameters while conditions are written. */
export class Conditions {
  readonly parameters: unknown[] = [];
  private readonly all: string[] = [];

  value(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }
  add(condition: string): void {
    this.all.push(condition);
  }
  get sql(): string {
    return this.all.join(' and ');
  }
}

/** nearest promise first; what is owed nothing stands last */
export const RANK = `coalesce(t.next_due_at, 'infinity')`;

/** those named, each once and in one order; null: what the list shows when none is */
export function statusesOf(asked: string | undefined): readonly TicketStatus[] | null {
  const statuses = list(asked);
  if (statuses === null || statuses.includes('all')) return statuses && TICKET_STATUSES;
  return TICKET_STATUSES.filter((status) => statuses.includes(status));
}

/** What a list of files `t` is narrowed to, but for services and statuses, which choose its ranges. */
export function narrow(query: TicketListQuery, accountId: string, now: Date, where: Conditions): void {
  const channels = list(query.channel);
  if (channels) where.add(`t.channel = any(${where.value(channels)})`);
  const topics = list(query.topic);
  if (topics) {
    const given = where.value(topics);
    where.add(`t.topic_id in (select id from topic where id::text = any(${given}) or slug = any(${given}))`);
  }
  if (query.assignee === 'none') where.add('t.assignee_id is null');
  else if (query.assignee)
    where.add(`t.assignee_id = ${where.value(query.assignee === 'me' ? accountId : query.assignee)}`);
  if (query.due) due(query.due, now, where);
  if (query.dueAfter) where.add(`${RANK} > ${where.value(query.dueAfter)}::timestamptz`);
  if (query.dueUntil) where.add(`${RANK} <= ${where.value(query.dueUntil)}::timestamptz`);
}

function due(filter: NonNullable<TicketListQuery['due']>, now: Date, where: Conditions): void {
  if (filter === 'paused') {
    where.add(`exists (select 1 from commitment c where c.ticket_id = t.id and c.state = 'paused')`);
    return;
  }
  if (filter === 'overdue') return where.add(`${RANK} <= ${where.value(now)}`);
  const end =
    filter === 'today'
      ? `(date_trunc('day', ${where.value(now)}::timestamptz at time zone 'Europe/Paris') + interval '1 day') at time zone 'Europe/Paris'`
      : where.value(new Date(now.getTime() + 7 * 86_400_000));
  where.add(`${RANK} <= ${end}`);
}

export const list = (value: string | undefined): string[] | null => {
  const values = value?.split(',').filter((item) => item !== '');
  return values && values.length > 0 ? values : null;
};
