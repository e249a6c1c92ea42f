import { DUE_BANDS, type DueBand } from '@parvis/domain';
import type { EngagementBoard } from '@parvis/contract';
import type { ListFilters } from '../../queries/tickets.queries.js';

/** What of the board is looked at; in the address bar, so that it can be shared. */
export interface BoardFilter {
  band: DueBand | null;
  /** slug */
  service: string | null;
  /** account id, or `none` */
  owner: string | null;
}

const PARAMS = { band: 'echeance', service: 'service', owner: 'agent' } as const;

export const readBoardFilter = (params: URLSearchParams): BoardFilter => ({
  band: DUE_BANDS.find((band) => band === params.get(PARAMS.band)) ?? null,
  service: params.get(PARAMS.service),
  owner: params.get(PARAMS.owner),
});

export function writeBoardFilter(filter: BoardFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ['band', 'service', 'owner'] as const)
    if (filter[name]) params.set(PARAMS[name], filter[name]);
  return params;
}

/** The page of the list that holds the files looked at. */
export function listOf({ band, service, owner }: BoardFilter, ends: EngagementBoard['ends']): ListFilters {
  const before = band && DUE_BANDS[DUE_BANDS.indexOf(band) - 1];
  return {
    dueUntil: ends[band ?? 'tomorrow'],
    ...(before && { dueAfter: ends[before] }),
    ...(service && { service }),
    ...(owner && { assignee: owner }),
  };
}

/** The band of an instant; what is due later than tomorrow has none. */
export const bandOf = (dueAt: string, ends: EngagementBoard['ends']): DueBand | null =>
  DUE_BANDS.find((band) => Date.parse(dueAt) <= Date.parse(ends[band])) ?? null;
