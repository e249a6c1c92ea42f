import { Injectable } from '@nestjs/common';
import type { AbsenceView, AgentAbsence, MovedFile, Named } from '@parvis/contract';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { SignedIn } from './actor.js';
import { mayManage } from './may-manage.js';
import { visibleTo } from './visible-to.js';

interface Row {
  agent: Named;
  startsAt: Date;
  endsAt: Date;
  standIn: Named | null;
}

const named = (account: string) =>
  `jsonb_build_object('id', ${account}.id, 'name', ${account}.first_name || ' ' || ${account}.last_name)`;
const ABSENCE = `select ${named('a')} as agent, b.starts_at, b.ends_at,
    case when s.id is not null then ${named('s')} end as stand_in
  from absence b join account a on a.id = b.account_id left join account s on s.id = b.stand_in_id`;

@Injectable()
export class AbsenceQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Who is away, or will be, the first to leave first. */
  async all(): Promise<AbsenceView[]> {
    const rows = await this.work.rows<Row>(
      `${ABSENCE} where a.active and b.ends_at > $1 order by b.starts_at, a.last_name`,
      [this.clock.now()],
    );
    return rows.map(present);
  }

  /** The absence of one agent, and where his files went, as far as the reader may see them. */
  of(accountId: string, reader: SignedIn): Promise<AgentAbsence> {
    return this.work.run(async (tx) => {
      await mayManage(tx, accountId, reader);
      const row = await tx.row<Row>(`${ABSENCE} where b.account_id = $1`, [accountId]);
      if (!row) return { absence: null, moved: [] };
      const moved = await tx.rows<Omit<MovedFile, 'at'> & { at: Date }>(
        `select t.number, t.subject, e.payload->>'agentName' as to, e.payload->>'serviceName' as service, e.at
         from ticket_event e join ticket t on t.id = e.ticket_id
         where e.type = 'TicketAssigned' and e.payload->>'because' = 'absence' and e.payload->>'from' = $1
           and e.at >= $3 and ${visibleTo('$2')} order by e.at desc limit 200`,
        [accountId, reader.accountId, row.startsAt],
      );
      return {
        absence: present(row),
        moved: moved.map(({ at, ...file }) => ({ ...file, at: at.toISOString() })),
      };
    });
  }
}

const present = ({ startsAt, endsAt, ...row }: Row): AbsenceView => ({
  ...row,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
