import { Injectable } from '@nestjs/common';
import { ACT_TYPES, type EngagementPage, type LastAct, type TicketRow } from '@parvis/contract';
import { delayCause, type DelayFacts } from '@parvis/domain';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { TicketListQueries } from './ticket-list.queries.js';
import type { EngagementLinesDto } from './engagements.dto.js';

type Facts = Omit<DelayFacts, 'status' | 'hasTopic' | 'hasOwner' | 'receivedAt'> & {
  id: string;
  lastAct: LastAct | null;
};

/** A page of the list, and one more question about all of its files: why each is not answered, and what was last done. */
@Injectable()
export class EngagementLineQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly list: TicketListQueries,
  ) {}

  async page(query: EngagementLinesDto, accountId: string): Promise<EngagementPage> {
    const { items, next } = await this.list.page(query, accountId);
    const facts = await this.factsOf(items);
    return { items: items.map((row) => present(row, facts.get(row.id)!)), next };
  }

  private async factsOf(rows: readonly TicketRow[]): Promise<Map<string, Facts>> {
    if (rows.length === 0) return new Map();
    const facts = await this.work.often<Facts>(FACTS, [
      rows.map(({ id }) => id),
      this.clock.now(),
      ACT_TYPES,
    ]);
    return new Map(facts.map((row) => [row.id, row]));
  }
}

/** Each file's own events, by their index; of its messages the last one an agent wrote. */
const FACTS = `select t.id, e.assigned_at, e.paused_at, e.reopened_at, away.starts_at as away_since,
    case when m.status in ('permanent-failure', 'technical-failure') then coalesce(e.failed_at, m.created_at) end as bounced_at,
    case when m.status in ('sent', 'delivered') then m.sent_at end as answered_at, a.last_act
  from unnest($1::uuid[]) as asked (id) join ticket t on t.id = asked.id
    left join absence away on away.account_id = t.assignee_id and away.starts_at <= $2 and away.ends_at > $2
    cross join lateral (
      select max(at) filter (where type = 'TicketAssigned') as assigned_at,
        max(at) filter (where type = 'TicketPaused') as paused_at,
        max(at) filter (where type = 'TicketReopened') as reopened_at,
        max(at) filter (where type = 'MessageFailed') as failed_at
      from ticket_event where ticket_id = t.id) e
    left join lateral (
      select status, sent_at, created_at from message
      where ticket_id = t.id and direction = 'out' and not automatic and purpose = 'answer'
      order by created_at desc limit 1) m on true
    left join lateral (
      select jsonb_build_object('type', type, 'by', case when actor_id is not null or type = 'MessageReceived'
        then actor_name end, 'at', at, 'next', payload->>'nextAction') as last_act
      from ticket_event where ticket_id = t.id and type = any($3) and not coalesce((payload->>'automatic')::boolean, false)
      order by id desc limit 1) a on true`;

function present(row: TicketRow, { lastAct, ...facts }: Facts): EngagementPage['items'][number] {
  const { code, since } = delayCause({
    ...facts,
    status: row.status,
    hasTopic: row.topic !== null,
    hasOwner: row.assignee !== null,
    receivedAt: new Date(row.receivedAt),
  });
  return {
    ...row,
    cause: { code, since: since.toISOString() },
    lastAct: lastAct && { ...lastAct, at: new Date(lastAct.at).toISOString() },
  };
}
