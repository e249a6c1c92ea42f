import { Injectable } from '@nestjs/common';
import type { LookAlike, ResidentCard, ResidentFile } from '@parvis/contract';
import { visibleTo } from '../agents/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { residentName } from './resident.queries.js';

/** of someone who writes every day, open ones first */
const FILES_READ = 500;
const ENDED_SHOWN = 20;
const LOOK_ALIKES = 5;

export const reachedBy = (resident: string): string =>
  ['email', 'phone']
    .map(
      (
        kind,
      ) => `array(select value from resident_identity where resident_id = ${resident} and kind = '${kind}'
         order by id) as ${kind}s`,
    )
    .join(', ');
const names = (resident: string): string =>
  `folded(coalesce(${resident}.first_name, '') || ' ' || coalesce(${resident}.last_name, ''))`;

type Card = Omit<ResidentCard, 'name' | 'openTickets' | 'endedTickets' | 'elsewhere' | 'lookAlikes'>;

/** A person as an agent who opens files may know him: never what he asked in another sector (RU-030). */
@Injectable()
export class ResidentCardQueries {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws ProblemError `resident/not-found` */
  async card(id: string, accountId: string): Promise<ResidentCard> {
    const [card, files, lookAlikes] = await Promise.all([
      this.person(id),
      this.files(id, accountId),
      this.lookAlikes(id),
    ]);
    if (!card) throw new ProblemError('resident/not-found');
    return { ...card, ...files, name: residentName(card), lookAlikes: card.mergedInto ? [] : lookAlikes };
  }

  private person(id: string): Promise<Card | null> {
    return this.work.row<Card>(
      `select r.id, r.first_name, r.last_name, r.address, r.preferred_channel, r.notices, r.version, ${reachedBy('r.id')},
         (select jsonb_build_object('id', i.id, 'name', trim(concat_ws(' ', i.first_name, i.last_name)))
           from resident i where i.id = r.merged_into_id) as merged_into,
         coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'at', m.at, 'by', m.by_name,
             'name', trim(concat_ws(' ', s.first_name, s.last_name))) order by m.at desc)
           from resident_merge m join resident s on s.id = m.source_id
           where m.target_id = r.id and m.undone_at is null), '[]') as merges
       from resident r where r.id = $1`,
      [id],
    );
  }

  private async files(
    id: string,
    accountId: string,
  ): Promise<Pick<ResidentCard, 'openTickets' | 'endedTickets' | 'elsewhere'>> {
    const rows = await this.work.rows<ResidentFile & { isOpen: boolean; visible: boolean; receivedAt: Date }>(
      `select t.number, t.subject, t.status, s.name as service, t.received_at,
         t.status not in ('resolved', 'closed') as is_open, ${visibleTo('$2')} as visible
       from ticket t join service s on s.id = t.service_id where t.resident_id = $1
       order by t.status in ('resolved', 'closed'), t.received_at desc limit ${FILES_READ}`,
      [id, accountId],
    );
    const shown = rows.filter(({ visible }) => visible);
    const hidden = new Map<string, number>();
    for (const { isOpen, visible, service } of rows)
      if (isOpen && !visible) hidden.set(service, (hidden.get(service) ?? 0) + 1);
    const present = ({
      number,
      subject,
      status,
      service,
      receivedAt,
    }: (typeof rows)[number]): ResidentFile => ({
      number,
      subject,
      status,
      service,
      receivedAt: (receivedAt as Date).toISOString(),
    });
    return {
      openTickets: shown.filter(({ isOpen }) => isOpen).map(present),
      endedTickets: shown
        .filter(({ isOpen }) => !isOpen)
        .slice(0, ENDED_SHOWN)
        .map(present),
      elsewhere: [...hidden].map(([service, count]) => ({ service, count })),
    };
  }

  /** Whoever shares an address, a telephone or both names; a household does too, so nothing is ever joined by itself. */
  private async lookAlikes(id: string): Promise<LookAlike[]> {
    const rows = await this.work.rows<Omit<LookAlike, 'name'>>(
      `select r.id, r.first_name, r.last_name, r.address, r.version, ${reachedBy('r.id')}, min(a.because) as because
       from (
         select other.resident_id, other.kind as because from resident_identity his
           join resident_identity other on other.kind = his.kind and other.value = his.value
         where his.resident_id = $1
         union all
         select other.id, 'name' from resident his join resident other on ${names('other')} = ${names('his')}
         where his.id = $1 and his.first_name <> '' and his.last_name <> '') a
       join resident r on r.id = a.resident_id
       where r.id <> $1 and r.merged_into_id is null
       group by r.id order by min(a.because), r.created_at limit ${LOOK_ALIKES}`,
      [id],
    );
    return rows.map((row) => ({ ...row, name: residentName(row) }));
  }
}
