import type { Channel } from '@parvis/domain';
import { CHANNELS } from '@parvis/domain';
import { placeTicket, type Placement } from '../../organisation/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { Author } from '../../platform/events/record.js';
import { DEMO_DOMAIN } from '../town/accounts.js';

export interface PastMailbox {
  id: string;
  address: string;
  name: string;
}

interface Place {
  phone: string | null;
  name: string;
}

/** channels the history's files come in by */
const TOLD: readonly Channel[] = CHANNELS.filter((channel) => !['chat', 'sms', 'other'].includes(channel));

/** As it is read, and as it is handed to another thread. */
export interface TownFacts {
  name: string;
  timeZone: string;
  /** by the key of the demo's stories */
  accounts: ReadonlyMap<string, Author>;
  mailboxes: readonly PastMailbox[];
  /** by slug */
  topics: ReadonlyMap<string, { id: string; name: string }>;
  services: ReadonlyMap<string, Place>;
  sites: ReadonlyMap<string, Place>;
  placements: ReadonlyMap<string, Placement>;
}

/** What every file of the past names: read once, as each command reads it for its own. */
export class PastTown {
  constructor(private readonly facts: TownFacts) {}

  get name(): string {
    return this.facts.name;
  }

  get timeZone(): string {
    return this.facts.timeZone;
  }

  actor(key: string): Author {
    return known(this.facts.accounts, key);
  }

  topic(slug: string): { id: string; name: string } {
    return known(this.facts.topics, slug);
  }

  service(id: string): Place {
    return known(this.facts.services, id);
  }

  phoneOf({ serviceId, siteId }: { serviceId: string; siteId: string }): string | null {
    return this.service(serviceId).phone ?? known(this.facts.sites, siteId).phone;
  }

  mailbox(id: string | null): PastMailbox {
    return this.facts.mailboxes.find((mailbox) => mailbox.id === id) ?? this.facts.mailboxes[0]!;
  }

  mailboxAt(address: string): PastMailbox {
    return this.facts.mailboxes.find((mailbox) => mailbox.address === address)!;
  }

  /** @param topic slug; null while nobody has qualified the file */
  placement(channel: Channel, topic: string | null, mailboxId: string | null): Placement {
    return known(this.facts.placements, key(channel, topic, mailboxId));
  }
}

export async function readTownFacts(tx: Transaction): Promise<TownFacts> {
  const accounts = await tx.rows<{ id: string; email: string; name: string }>(
    `select id, email, first_name || ' ' || last_name as name from account`,
  );
  const mailboxes = await tx.rows<PastMailbox>(`select id, address, name from mailbox order by position`);
  const topics = await tx.rows<{ id: string; slug: string; name: string }>(
    `select id, slug, name from topic where active`,
  );
  const places = (table: 'service' | 'site') =>
    tx.rows<Place & { id: string }>(`select id, name, phone from ${table}`);
  const [services, sites] = [await places('service'), await places('site')];
  const town = await tx.row<{ name: string; timeZone: string }>(
    `select n.town_name as name, s.time_zone from installation n cross join site s limit 1`,
  );
  return {
    ...town!,
    accounts: new Map(
      accounts.map(({ email, id, name }) => [email.replace(`@${DEMO_DOMAIN}`, ''), { id, name }]),
    ),
    mailboxes,
    topics: new Map(topics.map((topic) => [topic.slug, topic])),
    services: new Map(services.map((service) => [service.id, service])),
    sites: new Map(sites.map((site) => [site.id, site])),
    placements: await placementsOf(tx, topics, mailboxes),
  };
}

/** The placement of every topic by every channel, asked of the query the commands ask. */
async function placementsOf(
  tx: Transaction,
  topics: readonly { slug: string }[],
  mailboxes: readonly PastMailbox[],
): Promise<Map<string, Placement>> {
  const placements = new Map<string, Placement>();
  for (const channel of TOLD) {
    const boxes = channel === 'email' ? mailboxes.map(({ id }) => id) : [null, mailboxes[0]!.id];
    for (const mailboxId of boxes)
      for (const topic of [null, ...topics.map(({ slug }) => slug)])
        placements.set(
          key(channel, topic, mailboxId),
          (await placeTicket(tx, { channel, topic, mailboxId }))!,
        );
  }
  return placements;
}

const key = (channel: Channel, topic: string | null, mailboxId: string | null): string =>
  `${channel} ${topic ?? ''} ${mailboxId ?? ''}`;

function known<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new Error(`The past names « ${name} », which the town does not know.`);
  return value;
}
