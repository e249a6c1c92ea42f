import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { PROBLEM_CODES } from '@parvis/contract';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const sources = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing/.test(file))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'));

/**
 * Refusals of the promise engine no request can meet: instants and pauses are checked as they come in, and
 * `TicketPromises` asks only what the state allows. Met all the same, they are faults of ours (500).
 */
const NEVER_ON_THE_WIRE = [
  'commitment/already-due',
  'commitment/already-cancelled',
  'commitment/already-$state',
  'commitment/invalid-instant',
  'commitment/invalid-pause',
  'commitment/not-due-yet',
  'commitment/paused',
];

describe('a rule’s refusal', () => {
  test('has a code of the contract, or can’t reach the wire', () => {
    const codes = sources('libs/domain/src')
      .flatMap((source) => [
        ...source.matchAll(
          /(?:RuleViolation|refused)\(\s*(?:[^'"`()]*\? )?['"`]([^'"`]+)['"`](?: : '([^']+)')?/g,
        ),
      ])
      .flatMap(([, code, otherwise]) => (otherwise ? [code!, otherwise] : [code!]))
      .map((code) => code.replace(/\$\{[^}]*\}/, '$state'));
    expect(codes.length).toBeGreaterThan(20);
    const known: string[] = [...PROBLEM_CODES, ...NEVER_ON_THE_WIRE];
    expect([...new Set(codes)].filter((code) => !known.includes(code))).toEqual([]);
    expect(NEVER_ON_THE_WIRE.filter((code) => !codes.includes(code))).toEqual([]);
  });
});

describe('a problem', () => {
  test('is thrown somewhere: the contract promises none that never comes', () => {
    const thrown = [...sources('apps/api/src'), ...sources('libs/domain/src')].join('\n');
    const later = ['request/rate-limited', 'request/method-not-allowed'];
    expect(PROBLEM_CODES.filter((code) => !thrown.includes(`'${code}'`) && !later.includes(code))).toEqual(
      [],
    );
  });
});
