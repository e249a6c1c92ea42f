import { describe, expect, test } from '@jest/globals';
import { ensureTerms, faultsOfTerms } from './check-terms.js';
import { COMMITMENT_KINDS } from './commitment.js';
import type { PromiseTerms } from './commitment-policy.js';
import { KINDS } from './promise-conditions.js';

const ANSWER: PromiseTerms = { kind: 'answer', clock: 'civil', within: 'P7D', source: 'x' };
const wrong = (line: object) => ({ ...ANSWER, ...line }) as unknown as PromiseTerms;

describe('the lines of a policy', () => {
  test('of every kind but the day an agent tells may say what the kind means by itself', () => {
    const lines = COMMITMENT_KINDS.map((kind): PromiseTerms => {
      const { startedBy, pausedBy, keptBy } = KINDS[kind];
      return { ...ANSWER, kind, startedBy, pausedBy: [...pausedBy], keptBy: [...keptBy] };
    });
    expect(faultsOfTerms(lines)).toEqual([
      { line: COMMITMENT_KINDS.indexOf('announced'), field: 'kind', reason: 'not-in-a-policy' },
    ]);
  });

  test.each<[string, PromiseTerms, string, string]>([
    ['a nature nobody knows', wrong({ natures: ['wish'] }), 'natures', 'unknown-word'],
    ['a channel nobody comes by', wrong({ channels: ['pigeon'] }), 'channels', 'unknown-word'],
    ['a kind of no promise', wrong({ kind: 'miracle' }), 'kind', 'unknown-word'],
    ['a wait there is not', wrong({ pausedBy: ['siesta'] }), 'pausedBy', 'unknown-word'],
    ['an act there is not', wrong({ keptBy: ['silence'] }), 'keptBy', 'unknown-word'],
    ['a start there is not', wrong({ startedBy: 'whim' }), 'startedBy', 'unknown-word'],
    ['no text or promise behind it', wrong({ source: ' ' }), 'source', 'no-source'],
    ['no nature at all', wrong({ natures: [] }), 'natures', 'holds-nowhere'],
    ['no channel at all', wrong({ channels: [] }), 'channels', 'holds-nowhere'],
    [
      'an answer from a call asked for',
      wrong({ startedBy: 'callback-asked' }),
      'startedBy',
      'starts-otherwise',
    ],
    [
      'an accusé stopped by a wait',
      wrong({ kind: 'acknowledgement', pausedBy: ['waiting-resident'] }),
      'pausedBy',
      'never-moved',
    ],
    ['a promise nothing keeps', wrong({ keptBy: [] }), 'keptBy', 'kept-by-nothing'],
    [
      'an answer an automatic letter keeps',
      wrong({ keptBy: ['reception-sent'] }),
      'keptBy',
      'kept-otherwise',
    ],
    [
      'an answer the work keeps',
      wrong({ keptBy: ['message-sent', 'work-done'] }),
      'keptBy',
      'kept-otherwise',
    ],
  ])('with %s are refused, and the place is named', (_what, line, field, reason) => {
    expect(faultsOfTerms([ANSWER, line])).toContainEqual({ line: 1, field, reason });
    expect(() => ensureTerms([ANSWER, line])).toThrow('commitment/invalid-terms');
  });

  test('said twice in the same terms are refused; the town’s delay beside the law’s is not', () => {
    const limited = wrong({ natures: ['appeal', 'request'] });
    const inOtherOrder = wrong({ natures: ['request', 'appeal'], source: 'y' });
    expect(faultsOfTerms([limited, inOtherOrder])).toEqual([
      { line: 1, field: 'kind', reason: 'said-twice' },
    ]);
    expect(faultsOfTerms([limited, wrong({ within: 'P10D', natures: ['appeal', 'request'] })])).toEqual([]);
    expect(faultsOfTerms([ANSWER, limited])).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['no clock', { clock: undefined }, 'unknown-clock'],
    ['a clock there is not', { clock: 'sundial' }, 'unknown-clock'],
    ['no delay', { within: '' }, 'not-a-duration'],
    ['a delay of nothing', { within: 'P0D' }, 'zero'],
    ['a day of opening hours', { clock: 'opening-hours', within: 'P1D' }, 'days-are-ambiguous'],
  ])('with %s are refused, with the line', (_what, line, reason) => {
    const refused = () => ensureTerms([ANSWER, wrong(line)]);
    expect(refused).toThrow('commitment/invalid-budget');
    expect(refused).toThrow(expect.objectContaining({ details: { reason, line: 1 } }) as unknown as Error);
  });
});
