import { Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import type { Grant } from '@parvis/domain';
import { newId } from '../platform/database/new-id.js';
import { CreateAccount } from '../agents/index.js';
import { SHIPPED_CALENDAR, writeDefaults } from '../organisation/index.js';
import { replaceAddresses } from '../places/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.js';
import {
  AGENT_ACCOUNTS,
  demoEmail,
  DEMO_PASSWORD,
  ROLE_ACCOUNTS,
  type DemoAccount,
} from './town/accounts.js';
import { townMap } from './town/ground/map-style.js';
import { townAddresses } from './town/ground/numbers.js';
import { MAILBOXES } from './town/mailboxes.js';
import { OUTSIDE_BODIES } from './town/outside-bodies.js';
import { SERVICES, SITES, TOWN_NAME, TOWN_LEGAL } from './town/places.js';
import { REPLIES } from './town/reply-templates.js';
import { AREA, POSTCODE } from './town/streets.js';
import { THEMES } from './town/topics.js';

type Ids = Record<string, string>;

/** The invented town without its files: organisation and accounts, in one transaction of an empty database. */
@Injectable()
export class FoundDemoTown {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: CreateAccount,
  ) {}

  /** @param more files are still to come: a start that finds the town so begins again */
  async execute(more: { filesToCome?: boolean } = {}): Promise<void> {
    const passwordHash = await hash(DEMO_PASSWORD); // a quarter of a second: once, not for each
    await this.work.run(async (tx) => {
      tx.insert('installation', {
        id: 1,
        townName: TOWN_NAME,
        demo: true,
        readyAt: more.filesToCome ? null : tx.now,
        clockOffset: 0,
        area: AREA,
        mapStyle: townMap(),
        legal: TOWN_LEGAL,
      });
      await replaceAddresses(tx, townAddresses(POSTCODE, TOWN_NAME));
      const policies = writeDefaults(tx);
      const sites = insertAll(tx, 'site', SITES, (site) => ({
        ...site,
        timeZone: SHIPPED_CALENDAR.timeZone,
      }));
      const services = insertAll(tx, 'service', SERVICES, ({ site, ...service }) => ({
        ...service,
        siteId: sites[site],
      }));
      writeTopics(tx, services, policies);
      MAILBOXES.forEach(({ service, ...mailbox }, index) =>
        tx.insert('mailbox', {
          ...mailbox,
          id: newId(),
          serviceId: services[service],
          topicId: null,
          policyId: policies['courriel-et-web'],
          position: index + 1,
        }),
      );
      writeReplies(tx, services);
      insertAll(tx, 'outside_body', OUTSIDE_BODIES, (body) => ({ ...body, active: true }));
      for (const account of [...ROLE_ACCOUNTS, ...AGENT_ACCOUNTS]) {
        const { firstName, lastName, title } = account;
        const grants = grantsOf(account, services);
        this.accounts.within(
          tx,
          { email: demoEmail(account), firstName, lastName, title, grants },
          passwordHash,
        );
      }
    });
  }
}

function insertAll<Row extends { slug: string }>(
  tx: Transaction,
  table: string,
  rows: readonly Row[],
  columns: (row: Row) => object,
): Ids {
  return Object.fromEntries(
    rows.map((row) => {
      const id = newId();
      tx.insert(table, { ...columns(row), id });
      return [row.slug, id];
    }),
  );
}

function writeReplies(tx: Transaction, services: Ids): void {
  for (const { service, title, body } of REPLIES) {
    const id = newId();
    const said = {
      version: 1,
      serviceId: service === null ? null : services[service],
      title,
      body,
      active: true,
      changedBy: 'Hélène Marchand',
      changedAt: tx.now,
    };
    tx.insert('reply_template', { id, ...said });
    tx.insert('reply_template_version', { templateId: id, ...said });
  }
}

function writeTopics(tx: Transaction, services: Ids, policies: Ids): void {
  for (const { slug, name, service, nature, topics } of THEMES) {
    const id = newId();
    const sector = SERVICES.find((known) => known.slug === service)!.sector;
    const common = { serviceId: services[service], sector, nature, policyId: null, public: false };
    // themes and motifs share one space of slugs
    tx.insert('topic', { ...common, id, slug: `theme-${slug}`, name, parentId: null });
    for (const { policy, ...topic } of topics) {
      const policyId = policy ? policies[policy] : null;
      tx.insert('topic', { ...common, ...topic, id: newId(), parentId: id, policyId });
    }
  }
}

function grantsOf(
  { role, sectors, services }: DemoAccount,
  ids: Ids,
): (Pick<Grant, 'role'> & Partial<Grant>)[] {
  if (sectors) return sectors.map((sector) => ({ role, sector }));
  if (services) return services.map((service) => ({ role, serviceId: ids[service]! }));
  return [{ role }];
}
