import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type {
  ReplanExample,
  ReplanPreview,
  ReplanPreviewBody,
  ReplansQuery,
  ReplanView,
} from '@parvis/contract';
import { parseCalendar, RuleViolation } from '@parvis/domain';
import { visibleTo } from '../../agents/index.js';
import { calendarOf, previewFollow, type FollowedRow } from '../../commitments/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { FOLLOWERS, LAST_VERSION, type Follower } from './followers.js';
import { namedObject } from './named-object.js';
import type { ReplanEntity } from './replan.entity.js';
import { presentReplan } from './replan.presenter.js';
import { versionsOf } from './versions.js';

const LAST = 5;
/** counted at once: those due first are those that matter */
const LOOKED = 1_000;
/** requests of others are answered between */
const BREATH = 50;
const EXAMPLES = 8;

type Followed = FollowedRow & {
  number: string | null;
  next: Pick<Follower, 'calendarVersionId' | 'policyVersionId'>;
};

@Injectable()
export class ReplanQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async last(query: ReplansQuery): Promise<ReplanView[]> {
    const { objectId } = namedObject(query);
    const rows = await this.work.rows<ReplanEntity>(
      `select * from replan where object_id = $1 order by started_at desc limit ${LAST}`,
      [objectId],
    );
    return rows.map(presentReplan);
  }

  /** What following would change, of the open promises of a calendar, a policy or a service. Nothing is written. */
  async preview(body: ReplanPreviewBody, accountId: string): Promise<ReplanPreview> {
    const { object, objectId } = namedObject(body);
    const last = await this.work.row<{ version: number | null }>(LAST_VERSION[object], [objectId]);
    if (!last?.version) throw new ProblemError(`${object}/not-found`);
    const rows = await this.work.rows<Followed>(
      `select c.*, case when ${visibleTo('$3')} then t.number end as number, t.channel, t.nature,
         jsonb_build_object('calendarVersionId', f.calendar_version_id, 'policyVersionId', f.policy_version_id) as next
       from (${FOLLOWERS[object]}) f join commitment c on c.id = f.id join ticket t on t.id = c.ticket_id
       order by c.due_at, c.id limit ${LOOKED + 1}`,
      [objectId, last.version, accountId],
    );
    const versionOf = await versionsOf(
      (sql, parameters) => this.work.rows(sql, parameters),
      rows.map(({ next }) => next),
    );
    const asked = body.definition && parseCalendar(body.definition);
    const now = this.clock.now();
    const seen: ReplanPreview = { looked: 0, more: rows.length > LOOKED, unchanged: 0, earlier: 0, later: 0, overdue: 0, refused: 0, examples: [] }; // prettier-ignore
    const moved: (ReplanExample & { by: number })[] = [];
    for (const row of rows.slice(0, LOOKED)) {
      if (seen.looked++ % BREATH === 0) await setImmediate();
      const { calendarVersionId, calendar, promises } = versionOf(row.next);
      const hours = asked ?? calendarOf(calendarVersionId, calendar);
      const newDueAt = dateOrNull(() => previewFollow(row, hours, promises));
      if (newDueAt === null) seen.refused += 1;
      else if (newDueAt.getTime() === row.dueAt.getTime()) seen.unchanged += 1;
      else {
        const by = newDueAt.getTime() - row.dueAt.getTime();
        seen[by < 0 ? 'earlier' : 'later'] += 1;
        if (row.state === 'running' && newDueAt <= now && row.dueAt > now) seen.overdue += 1;
        const { number, kind } = row;
        moved.push({ number, kind, dueAt: row.dueAt.toISOString(), newDueAt: newDueAt.toISOString(), by });
      }
    }
    const most = moved.sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, EXAMPLES);
    return { ...seen, examples: most.map(({ by: _, ...example }) => example) };
  }
}

function dateOrNull(count: () => Date): Date | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof RuleViolation) return null;
    throw error;
  }
}
