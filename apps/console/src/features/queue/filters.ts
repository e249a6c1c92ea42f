import { DUE_FILTERS, type DueFilter } from '@parvis/contract';
import { CHANNELS, TICKET_STATUSES } from '@parvis/domain';
import type { ListFilters } from '../../queries/tickets.queries.js';

/** The names agents see in the address bar, and may share. */
export const FILTER_PARAMS = {
  assignee: 'agent',
  due: 'echeance',
  status: 'statut',
  service: 'service',
  channel: 'canal',
} as const;
/** words looked for */
export const SEARCH_PARAM = 'q';
export type FilterName = keyof typeof FILTER_PARAMS;
export const FILTER_NAMES = Object.keys(FILTER_PARAMS) as FilterName[];

const accepted: Partial<Record<FilterName, readonly string[]>> = {
  status: [...TICKET_STATUSES, 'all'],
  channel: CHANNELS,
  due: DUE_FILTERS,
};

/** Unknown values are dropped: an old link must not break the screen. */
export function readFilters(params: URLSearchParams): ListFilters {
  const filters: ListFilters = {};
  for (const name of FILTER_NAMES) {
    const values = (params.get(FILTER_PARAMS[name]) ?? '')
      .split(',')
      .filter((value) => isAccepted(name, value));
    if (values.length > 0) set(filters, name, values.join(','));
  }
  const sought = (params.get(SEARCH_PARAM) ?? '').trim();
  if (sought) filters.q = sought;
  return filters;
}

export function writeFilter(params: URLSearchParams, name: FilterName, value: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value) next.set(FILTER_PARAMS[name], value);
  else next.delete(FILTER_PARAMS[name]);
  return next;
}

export function writeSearch(params: URLSearchParams, text: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (text.trim()) next.set(SEARCH_PARAM, text);
  else next.delete(SEARCH_PARAM);
  return next;
}

export function clearFilters(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of FILTER_NAMES) next.delete(FILTER_PARAMS[name]);
  return next;
}

/** beside the words looked for */
export const countFilters = ({ q: _, ...filters }: ListFilters): number => Object.keys(filters).length;

const isAccepted = (name: FilterName, value: string): boolean =>
  value !== '' && (accepted[name]?.includes(value) ?? true);

function set(filters: ListFilters, name: FilterName, value: string): void {
  if (name === 'due') filters.due = value as DueFilter;
  else filters[name] = value;
}
