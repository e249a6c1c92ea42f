import type { Expression } from '../platform/database/later.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { hoursFor } from './hours-for.js';
import { KeptPlacings } from './kept-placings.js';
import type { Placement, PlacementRequest } from './placement.js';

const named = (alias: string, parameter: string) =>
  `(${alias}.slug = ${parameter} or ${alias}.id::text = ${parameter})`;

/**
 * Topic → its service, sector and policy; without one, the mailbox's (or the first mailbox's) service, where it
 * waits « à qualifier ». The policy is the topic's own, else the mailbox's, else the channel's; its hours are those of
 * who answers.
 */
const PLACING = `
     select (select edition from organisation_edition) as edition,
       o.id as topic_id, o.name as topic_name, o.nature, coalesce(o.sector, s.sector) as sector,
       s.id as service_id, s.name as service_name, coalesce(i.id, s.site_id) as site_id, m.id as mailbox_id,
       pv.id as policy_version_id, pv.definition as policy, cv.id as calendar_version_id, cv.definition as calendar,
       ($2::text is null or o.id is not null) as known_topic,
       ($3::text is null or asked.id is not null) as known_service,
       ($4::text is null or i.id is not null) as known_site
     from (select * from mailbox where $5::uuid is null or id = $5 order by active desc, position limit 1) m
       left join topic o on ${named('o', '$2')} and o.active
       left join service asked on ${named('asked', '$3')} and asked.active
       join service s on s.id = coalesce(asked.id, o.service_id, m.service_id)
       left join site i on ${named('i', '$4')} and i.active
       join policy p on p.id = coalesce(o.policy_id, case when $1 = 'email' then m.policy_id end,
         (select id from policy where $1 = any(channels) order by slug limit 1), m.policy_id)
       join lateral (select * from policy_version where policy_id = p.id order by version desc limit 1) pv on true
       join lateral (select * from calendar_version where calendar_id = ${hoursFor('p', 's')}
         order by version desc limit 1) cv on true`;

const askedBy = ({ channel, topic, service, site, mailboxId }: PlacementRequest): (string | null)[] => [
  channel,
  topic ?? null,
  service ?? null,
  site ?? null,
  mailboxId ?? null,
];

const placings = new KeptPlacings();

export interface SupposedPlacing {
  placement: Placement;
  suppose(tx: Transaction): void;
}

/**
 * Where the same was asked before, without asking again: the transaction keeps nothing if anything has changed since.
 * @returns null when it must be asked
 */
export function supposedPlacing(request: PlacementRequest): SupposedPlacing | null {
  const kept = placings.newest(askedBy(request));
  if (!kept) return null;
  const { edition, placement } = kept;
  const holds: Expression = (value) => `(select edition from organisation_edition) = ${value(edition)}::uuid`;
  return { placement, suppose: (tx) => tx.suppose(holds) };
}

/** Where the same was asked before, the database only says whether anything has changed since. */
export async function placeTicket(tx: Transaction, request: PlacementRequest): Promise<Placement | null> {
  const asked = askedBy(request);
  const current = await tx.row<{ edition: string }>('select edition from organisation_edition');
  const kept = placings.of(current?.edition, asked);
  if (kept) return kept;
  const placed = await tx.row<Placement & { edition: string }>(PLACING, asked);
  if (!placed) return null;
  const { edition, ...placement } = placed;
  placings.keep(edition, asked, placement);
  return placement;
}
