import type { OnTimeQuery } from '@parvis/contract';
import { visibleTo } from '../agents/index.js';

/** Mirrors `onTimeVerdict` of the domain, and is tested against it. `now` is an SQL expression. */
export const verdictSql = (now: string, commitment = 'c'): string => `case
  when ${commitment}.state in ('kept', 'paused', 'cancelled') then ${commitment}.state
  when ${commitment}.state = 'broken' then case when ${commitment}.kept_at is null then 'overdue' else 'late' end
  when ${commitment}.due_at <= ${now} then 'overdue' else 'running' end`;

/** One file of the town, or those narrowed to: of what the account `$1` may see. */
export function narrowed(query: OnTimeQuery, parameters: unknown[]): string {
  const value = (given: unknown) => `$${parameters.push(given)}`;
  const called = (column: string, table: string, given: string) => {
    const name = value(given);
    return `${column} in (select id from ${table} where id::text = ${name} or slug = ${name})`;
  };
  return [
    visibleTo('$1'),
    ...(query.service ? [called('t.service_id', 'service', query.service)] : []),
    ...(query.topic ? [called('t.topic_id', 'topic', query.topic)] : []),
    ...(query.channel ? [`t.channel = ${value(query.channel)}`] : []),
    ...(query.kind ? [`c.kind = ${value(query.kind)}`] : []),
  ].join(' and ');
}
