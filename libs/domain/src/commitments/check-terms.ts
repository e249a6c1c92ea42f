import { RuleViolation } from '../kernel/rule-violation.js';
import { CHANNELS, LEGAL_NATURES } from '../tickets/ticket.js';
import { parseBudget } from './budget.js';
import { COMMITMENT_KINDS } from './commitment.js';
import type { PromiseTerms } from './commitment-policy.js';
import { parseThresholds } from './threshold-at.js';
import { KINDS, PROMISE_STARTS, PROMISE_WAITS, STOP_ACTS } from './promise-conditions.js';

export const TERMS_FAULTS = [
  'unknown-word',
  'not-in-a-policy',
  'holds-nowhere',
  'starts-otherwise',
  'never-moved',
  'kept-by-nothing',
  'kept-otherwise',
  'said-twice',
  'no-source',
] as const;
export type TermsFault = (typeof TERMS_FAULTS)[number];

/** A line that can't be meant as it is said. `line` counts from zero. */
export interface FaultOfTerms {
  line: number;
  field: keyof PromiseTerms;
  reason: TermsFault;
}

/** What contradicts itself in the lines of a policy, in their order; delays are `parseBudget`'s to read. */
export function faultsOfTerms(lines: readonly PromiseTerms[]): FaultOfTerms[] {
  return lines.flatMap((terms, line) => {
    const faults = [...faultsOf(terms)];
    const twin = lines.slice(0, line).some((other) => sameTerms(other) === sameTerms(terms));
    if (twin && faults.length === 0) faults.push(['kind', 'said-twice']);
    return faults.map(([field, reason]) => ({ line, field, reason }));
  });
}

/**
 * @throws RuleViolation `commitment/invalid-terms` with line, field and reason; those of `parseBudget` and `parseThresholds`, with the line
 */
export function ensureTerms(lines: readonly PromiseTerms[]): void {
  lines.forEach((terms, line) => ensureBudget(terms, line));
  const [fault] = faultsOfTerms(lines);
  if (fault) throw new RuleViolation('commitment/invalid-terms', { ...fault });
}

function ensureBudget(terms: PromiseTerms, line: number): void {
  try {
    parseBudget(terms);
    parseThresholds(terms.warnAt);
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    throw new RuleViolation(error.code, { ...error.details, line });
  }
}

function* faultsOf(terms: PromiseTerms): Generator<[keyof PromiseTerms, TermsFault]> {
  const { kind, startedBy, pausedBy, keptBy, source } = terms;
  if (!COMMITMENT_KINDS.includes(kind)) {
    yield ['kind', 'unknown-word'];
    return;
  }
  const { fixed, keepable } = KINDS[kind];
  // its date is told by an agent, file by file
  if (kind === 'announced') yield ['kind', 'not-in-a-policy'];
  for (const [field, known] of Object.entries(WORDS) as [keyof typeof WORDS, readonly string[]][]) {
    const said: readonly string[] = [terms[field] ?? []].flat();
    if (said.some((word) => !known.includes(word))) yield [field, 'unknown-word'];
  }
  if (!source?.trim()) yield ['source', 'no-source'];
  if (terms.channels?.length === 0) yield ['channels', 'holds-nowhere'];
  if (terms.natures?.length === 0) yield ['natures', 'holds-nowhere'];
  if (startedBy === 'callback-asked' && kind !== 'callback') yield ['startedBy', 'starts-otherwise'];
  if (fixed && pausedBy && pausedBy.length > 0) yield ['pausedBy', 'never-moved'];
  if (keptBy?.length === 0) yield ['keptBy', 'kept-by-nothing'];
  if (keptBy?.some((act) => STOP_ACTS.includes(act) && !keepable.includes(act)))
    yield ['keptBy', 'kept-otherwise'];
}

const WORDS = {
  channels: CHANNELS,
  natures: LEGAL_NATURES,
  startedBy: PROMISE_STARTS,
  pausedBy: PROMISE_WAITS,
  keptBy: STOP_ACTS,
} as const;

const sameTerms = ({ kind, clock, within, unit, rollOver, channels, natures }: PromiseTerms): string =>
  JSON.stringify([
    kind,
    clock,
    within,
    unit ?? 'calendar',
    rollOver ?? 'none',
    sorted(channels),
    sorted(natures),
  ]);

const sorted = (words: readonly string[] | undefined) => (words ? [...words].sort() : null);
