import { Injectable } from '@nestjs/common';
import type { SetupStep, SetupView } from '@parvis/contract';
import { WRITING_ROLES } from '@parvis/domain';
import { Environment } from '../platform/config/environment.js';
import { PublicUrl } from '../platform/config/public-url.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { UNNAMED_TOWN } from './defaults/unnamed-town.js';

/** What each step asks of the town as it is: no ticks, and nothing is counted. */
const DONE: Record<SetupStep, string> = {
  town: `select 1 from installation where town_name <> $1
    and legal ?& array['publisher', 'director', 'host', 'dpo']`,
  site: `select 1 where exists (select 1 from site where active)
    and not exists (select 1 from site where active and (address is null or phone is null))`,
  services: `select 1 from settings_change where object = 'service'`,
  topics: `select 1 from topic where active and parent_id is not null`,
  calendar: `select 1 from settings_change where object = 'calendar'`,
  mailbox: `select 1 from mailbox where active`,
  incoming: `select 1 from mailbox m where active and exists (select 1 from intake where mailbox_id = m.id)`,
  outgoing: `select 1 where $2 and (exists (select 1 from mailbox where sent_at is not null)
    or exists (select 1 from message where direction = 'out' and status = 'sent'))`,
  form: `select 1 from topic where active and public and exists (select 1 from installation where area is not null)`,
  agent: `select 1 from account a join account_grant g on g.account_id = a.id where a.active and g.role = any($3)`,
  answer: `select 1 from message where purpose = 'answer' and status = 'sent'`,
};
const STEPS = Object.keys(DONE) as SetupStep[];

@Injectable()
export class SetupQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly publicUrl: PublicUrl,
    private readonly environment: Environment,
  ) {}

  async view(request: Parameters<PublicUrl['answering']>[0]): Promise<SetupView> {
    const row = await this.work.row<{ hidden: boolean; done: Record<SetupStep, boolean> }>(
      `select setup_hidden as hidden, jsonb_build_object(
         ${STEPS.map((step) => `'${step}', exists (${DONE[step]})`).join(', ')}) as done from installation`,
      [UNNAMED_TOWN, this.environment.SMTP_URL !== undefined, WRITING_ROLES],
    );
    return {
      steps: STEPS.map((id) => ({ id, done: row?.done[id] ?? false })),
      formUrl: this.publicUrl.answering(request, '/signaler'),
      hidden: row?.hidden ?? false,
    };
  }
}
