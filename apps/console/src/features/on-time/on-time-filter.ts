import { ON_TIME_BY, type OnTimeQuery } from '@parvis/contract';
import { CHANNELS, COMMITMENT_KINDS } from '@parvis/domain';

/** Names in the address bar, so that a figure can be shared with what it is made of. */
const PARAMS = {
  from: 'du',
  to: 'au',
  by: 'par',
  service: 'service',
  topic: 'theme',
  channel: 'canal',
  kind: 'engagement',
} as const;
const NAMES = Object.keys(PARAMS) as (keyof typeof PARAMS)[];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const oneOf = <Word extends string>(words: readonly Word[], value: string | null) =>
  words.find((word) => word === value);
const day = (value: string | null) => (value && DAY.test(value) ? value : undefined);

export function readOnTime(params: URLSearchParams): OnTimeQuery {
  const at = (name: keyof typeof PARAMS) => params.get(PARAMS[name]);
  return {
    from: day(at('from')),
    to: day(at('to')),
    by: oneOf(ON_TIME_BY, at('by')),
    service: at('service') ?? undefined,
    topic: at('topic') ?? undefined,
    channel: oneOf(CHANNELS, at('channel')),
    kind: oneOf(COMMITMENT_KINDS, at('kind')),
  };
}

export function writeOnTime(query: OnTimeQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of NAMES) if (query[name]) params.set(PARAMS[name], query[name]);
  return params;
}

/** The whole month so many months away from the one a day is in. */
export function monthAway(date: string, months: number): { from: string; to: string } {
  const [year, month] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year!, month! - 1 + months, 1));
  const last = new Date(Date.UTC(year!, month! + months, 0));
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
}
