import { FILTER_PARAMS, SEARCH_PARAM } from '../filters.js';

const NAMES: readonly string[] = [...Object.values(FILTER_PARAMS), SEARCH_PARAM];

/** What of an address a view keeps: the filters, always in the same order. */
export const filtersOf = (params: URLSearchParams): string =>
  new URLSearchParams(
    [...params]
      .filter(([name, value]) => NAMES.includes(name) && value !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ).toString();

export const sameFilters = (kept: string, params: URLSearchParams): boolean =>
  filtersOf(new URLSearchParams(kept)) === filtersOf(params);
