import { requalify as toRequalify, type Act, type StopAct } from '@parvis/domain';
import type { Terms } from './held.js';
import { make } from './make.js';
import { answered } from './owed.js';
import type { PromiseLedger } from './promise-ledger.js';
import { recount } from './recount.js';
import { cancelOne } from './withdraw.js';

/**
 * Topic or nature changed: what runs is counted again from the same start on the lines that hold now, what holds no
 * longer is cancelled, and what holds anew is owed from `receivedAt`.
 * @param terms whose `promises` hold now
 * @param done acts done before that keep promises: no new one is made that they would have kept
 */
export function requalify(
  ledger: PromiseLedger,
  terms: Terms,
  receivedAt: Date,
  done: readonly StopAct[],
  act: Act,
): void {
  const reason = 'qualified';
  const owed = ledger.held.map(({ commitment, under }) => ({ ...commitment, source: under.source }));
  const { promises, ...version } = terms;
  const { recounted, cancelled, started } = toRequalify(owed, promises, [...done, ...answered(ledger)]);
  for (const { id, line } of recounted) recount(ledger, ledger.byId(id)!, line, version, { ...act, reason });
  for (const id of cancelled) cancelOne(ledger, ledger.byId(id)!, act, reason);
  make(ledger, { ...terms, promises: started }, receivedAt, act);
}
