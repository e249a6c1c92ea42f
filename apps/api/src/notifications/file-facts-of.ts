import { Injectable } from '@nestjs/common';
import { paths } from '@parvis/contract';
import { PublicUrl } from '../platform/config/public-url.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import type { TicketEntity } from '../tickets/index.js';
import type { FileFacts } from './words/file-facts.js';

interface Told {
  timeZone: string;
  agentName: FileFacts['agent'];
}

/** What letters say of a file, as it stands now. */
@Injectable()
export class FileFactsOf {
  constructor(private readonly publicUrl: PublicUrl) {}

  /** @param agentId who signs; null for the town alone */
  async of(
    tx: Transaction,
    ticket: TicketEntity,
    answerDueAt: Date | null,
    agentId: string | null,
  ): Promise<FileFacts> {
    const row = await tx.row<FileFacts['signature'] & Pick<FileFacts, 'resident'> & Told>(
      `select s.name as service, coalesce(s.phone, i.phone) as phone, n.town_name as town, i.time_zone, a.title,
         a.first_name || ' ' || a.last_name as agent,
         jsonb_build_object('firstName', a.first_name, 'lastName', a.last_name) as agent_name,
         jsonb_build_object('firstName', r.first_name, 'lastName', r.last_name) as resident
       from service s join site i on i.id = $2 cross join installation n left join account a on a.id = $3
         left join resident r on r.id = $4
       where s.id = $1`,
      [ticket.serviceId, ticket.siteId, agentId, ticket.residentId],
    );
    const { timeZone, resident, agentName, ...signature } = row!;
    return {
      number: ticket.number,
      subject: ticket.subject,
      service: signature.service,
      receivedAt: ticket.receivedAt.toISOString(),
      resident,
      agent: agentName,
      dueAt: answerDueAt?.toISOString() ?? null,
      followUrl: this.followUrl(ticket),
      signature,
      when: { timeZone, now: tx.now.toISOString() },
    };
  }

  /** A mail may carry addresses and telephones under its text, and the page shows that text: reports alone have one. */
  followUrl({ channel, followCode }: Pick<TicketEntity, 'channel' | 'followCode'>): string | null {
    return channel === 'report' ? this.publicUrl.of(paths.followPage(followCode)) : null;
  }
}
