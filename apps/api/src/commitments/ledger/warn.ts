import {
  acknowledgeCommitment,
  dueWarning,
  isAcknowledgeable,
  type Acknowledgement,
  type Act,
  type Commitment,
  type Warning,
} from '@parvis/domain';
import type { WarnedColumns } from '../commitment-row.js';
import type { PromiseLedger } from './promise-ledger.js';

/** A warning whose time has come. */
export interface FallenWarning extends Warning {
  commitmentId: string;
}

/** Of one promise, once somebody was told of it. */
export type KeptTelling = Omit<WarnedColumns, 'warnPercents'> & { id: string };

/** Nobody is told of what is withdrawn; of what is owed again, they are. */
export function watch(ledger: PromiseLedger, isOwed: boolean): void {
  for (const held of ledger.held) {
    const warnAt = isOwed ? ledger.warnedColumns(held).warnAt : null;
    ledger.tx.update('commitment', held.commitment.id, { warnAt });
  }
}

/** What is to be told now: of each promise one warning at the most. */
export function fallenWarnings(ledger: PromiseLedger, now: Date): FallenWarning[] {
  return ledger.held.flatMap(({ commitment, calendar, warned }) => {
    if (isUnbroken(commitment, now)) return []; // the other timer breaks it first
    const warning = dueWarning(commitment, calendar, warned, now);
    return warning ? [{ ...warning, commitmentId: commitment.id }] : [];
  });
}

const isUnbroken = ({ state, dueAt }: Commitment, now: Date): boolean => state === 'running' && dueAt <= now;

/**
 * What is to be kept of a telling: those were told, in this very transaction; those nobody could be told of wait for
 * `again`, the others for their instant.
 */
export function afterTelling(
  ledger: PromiseLedger,
  told: readonly FallenWarning[],
  untold: readonly FallenWarning[],
  again: Date,
): KeptTelling[] {
  return ledger.held.map((held) => {
    const isThis = ({ commitmentId }: FallenWarning) => commitmentId === held.commitment.id;
    const warning = told.find(isThis);
    if (warning) held.warned = { ...held.warned, step: warning.step, acknowledgedUntil: null };
    const { warned, acknowledgedUntil, warnAt } = ledger.warnedColumns(held);
    return {
      id: held.commitment.id,
      warned,
      acknowledgedUntil,
      warnAt: untold.some(isThis) ? again : warnAt,
    };
  });
}

/**
 * Every promise that is late, or was warned of, is taken in hand.
 * @returns how many; none means that there was nothing to answer for
 */
export function acknowledge(ledger: PromiseLedger, said: Acknowledgement, act: Act): number {
  const theirs = ledger.held.filter(({ commitment, warned }) => isAcknowledgeable(commitment, warned));
  for (const held of theirs) {
    ledger.write(held.commitment.id, [acknowledgeCommitment(said, act)]);
    held.warned = { ...held.warned, acknowledgedUntil: said.until };
    ledger.tx.update('commitment', held.commitment.id, ledger.warnedColumns(held));
  }
  return theirs.length;
}
