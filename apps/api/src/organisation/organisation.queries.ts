import { Injectable } from '@nestjs/common';
import type { PublicTopicView, TopicView } from '@parvis/contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

export interface MailboxRow {
  id: string;
  address: string;
  name: string;
}

/** Thèmes in the town's order, each above its motifs. */
const THEMES_FIRST = `coalesce(p.position, o.position), coalesce(p.name, o.name), p.id is not null, o.position, o.name`;

@Injectable()
export class OrganisationQueries {
  constructor(private readonly work: UnitOfWork) {}

  topics(): Promise<TopicView[]> {
    return this.work.rows<TopicView>(
      `select o.id, o.slug, o.name, o.sector, o.nature, o.public,
         jsonb_build_object('id', s.id, 'name', s.name) as service,
         case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as parent
       from topic o join service s on s.id = o.service_id left join topic p on p.id = o.parent_id
       where o.active order by ${THEMES_FIRST}`,
    );
  }

  /** What anyone may report, as a list of two levels is read: under its thème. */
  publicTopics(): Promise<PublicTopicView[]> {
    return this.work.rows<PublicTopicView>(
      `select o.id, o.slug, o.name,
         case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as parent
       from topic o left join topic p on p.id = o.parent_id
       where o.active and o.public order by ${THEMES_FIRST}`,
    );
  }

  /** the mailbox in use of this address, or the first one when none is named */
  mailbox(address: string | null): Promise<MailboxRow | null> {
    return this.work.row<MailboxRow>(
      `select id, address, name from mailbox where active and ($1::text is null or address = lower($1))
       order by position limit 1`,
      [address],
    );
  }

  /** the same, in use or put aside: what was sent from it is answered for years */
  mailboxEver(address: string): Promise<MailboxRow | null> {
    return this.work.row<MailboxRow>(`select id, address, name from mailbox where address = lower($1)`, [
      address,
    ]);
  }

  async mailboxAddresses(): Promise<string[]> {
    const rows = await this.work.rows<{ address: string }>(`select address from mailbox`);
    return rows.map(({ address }) => address);
  }
}
