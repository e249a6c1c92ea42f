import { KINDS, replanCommitment, restartCommitment, sameFamily, type Act } from '@parvis/domain';
import type { PromiseLedger } from './promise-ledger.js';
import { cancelOne } from './withdraw.js';

/** What a merge changed in the promises of the file that was kept, to be given back by an unmerge. */
export interface Absorbed {
  restarted: { id: string; startedAt: string }[];
  carried: string[];
}

/**
 * What is owed on another file of the same request is owed here: from its start when that is the earlier one, under
 * this file's terms; anew, from its start, when nothing of the kind is owed here any more.
 * @returns what changed, for `release`
 */
export function absorb(ledger: PromiseLedger, other: PromiseLedger, act: Act): Absorbed {
  const changed: Absorbed = { restarted: [], carried: [] };
  for (const theirs of other.unkept()) {
    const { kind, startedAt, budget, id: mergedFrom } = theirs.commitment;
    if (KINDS[kind].stays) continue;
    const mine = ledger.unkept().find(({ commitment }) => sameFamily(commitment.kind, kind));
    if (!mine) changed.carried.push(ledger.start({ kind, budget, startedAt }, theirs, act, { mergedFrom }));
    else if (mine.commitment.state !== 'broken' && startedAt < mine.commitment.startedAt) {
      const { id, startedAt: was } = mine.commitment;
      changed.restarted.push({ id, startedAt: was.toISOString() });
      const change = { ...act, reason: 'merged', startedAt };
      ledger.move(mine, replanCommitment(mine.commitment, mine.calendar, change), { mergedFrom });
    }
  }
  return changed;
}

/** Undoes `absorb`: what has been answered or cancelled meanwhile stays as it is. */
export function release(ledger: PromiseLedger, { restarted, carried }: Absorbed, act: Act): void {
  const reason = 'unmerged';
  for (const { id, startedAt } of restarted) {
    const held = ledger.byId(id);
    const change = { ...act, reason, startedAt: new Date(startedAt) };
    if (held) ledger.move(held, restartCommitment(held.commitment, held.calendar, change));
  }
  for (const held of ledger.held) {
    const { id, state } = held.commitment;
    if (!carried.includes(id) || (state !== 'running' && state !== 'paused')) continue;
    cancelOne(ledger, held, act, reason);
  }
}
