import { Injectable } from '@nestjs/common';
import type { QueueCount, ServiceEngagements, WallFigures, WallService } from '@parvis/contract';
import { DUE_BANDS } from '@parvis/domain';
import { townTimeZone } from '../organisation/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { DayTrendQueries } from '../quality/index.js';
import { EngagementQueries, QueueCountQueries } from '../tickets/index.js';
import { WallLinkQueries } from './wall-link.queries.js';

/** The board of its maker, with names and owners left out here, before anything leaves. */
@Injectable()
export class WallFiguresQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: WallLinkQueries,
    private readonly engagements: EngagementQueries,
    private readonly queues: QueueCountQueries,
    private readonly trend: DayTrendQueries,
  ) {}

  /** @throws ProblemError `wall/not-found`, `wall/revoked` */
  async of(token: string): Promise<WallFigures> {
    const { name, serviceIds, accountId } = await this.links.open(token);
    const board = await this.engagements.board(accountId);
    const queues = await this.queues.all(accountId);
    const shown = queues.filter(({ service }) => serviceIds?.includes(service.id) ?? true);
    const due = new Map(board.services.map((service) => [service.service.id, service]));
    return {
      name,
      asOf: board.asOf,
      timeZone: await townTimeZone(this.work),
      services: shown.map((queue) => service(queue, due.get(queue.service.id))).sort(mostUrgent),
      trend: await this.trend.today(accountId, serviceIds),
    };
  }
}

const NOTHING = { late: 0, soon: 0, today: 0, tomorrow: 0 };

const service = (
  { service: { name }, waiting, capped }: QueueCount,
  due: ServiceEngagements | undefined,
): WallService => ({
  name,
  counts: due?.counts ?? NOTHING,
  capped: due?.capped ?? false,
  waiting,
  waitingCapped: capped,
  nextDueAt: due?.nextDueAt ?? null,
});

/** What is late first, then what is nearest to be. */
function mostUrgent(one: WallService, other: WallService): number {
  for (const band of DUE_BANDS) {
    const difference = other.counts[band] - one.counts[band];
    if (difference !== 0) return difference;
  }
  return other.waiting - one.waiting || one.name.localeCompare(other.name, 'fr');
}
