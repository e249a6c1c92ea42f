import type { TopicLine, TopicSettings } from '@parvis/contract';
import type { Transaction, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { TOPIC } from '../settings.rows.js';
import { plain } from '../words/topic-csv.js';

interface Called {
  id: string;
  slug: string;
  name: string;
}

/** Everything a file of topics names, as it is now. */
export interface OrganisationNow {
  topics: TopicSettings[];
  services: Called[];
  policies: Called[];
}

export async function organisationNow(work: UnitOfWork | Transaction): Promise<OrganisationNow> {
  const topics = await work.rows<TopicSettings>(TOPIC);
  const services = await work.rows<Called>(`select id, slug, name from service where active order by name`);
  const policies = await work.rows<Called>(`select id, slug, name from policy order by name`);
  return { topics, services, policies };
}

/** By name or slug, however it is typed. */
export const byName = (called: readonly Called[]): ReadonlyMap<string, string> =>
  new Map(called.flatMap(({ id, slug, name }) => [[plain(slug), id] as const, [plain(name), id] as const]));

/** A topic as people name what it names. `added` are thèmes that are not written yet. */
export function lineWriter(now: OrganisationNow, added: readonly TopicSettings[] = []) {
  const names = new Map(
    [...now.topics, ...now.services, ...now.policies, ...added].map(({ id, name }) => [id, name]),
  );
  return (topic: TopicSettings): TopicLine => ({
    slug: topic.slug,
    theme: topic.parentId === null ? topic.name : (names.get(topic.parentId) ?? ''),
    motif: topic.parentId === null ? null : topic.name,
    service: names.get(topic.serviceId) ?? '',
    sector: topic.sector,
    nature: topic.nature,
    policy: topic.policyId === null ? null : (names.get(topic.policyId) ?? ''),
    public: topic.public,
    active: topic.active,
    position: topic.position,
  });
}
