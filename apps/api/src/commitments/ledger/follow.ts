import { lineFollowed, type Act, type FileOfLines, type PromiseTerms } from '@parvis/domain';
import type { PromiseLedger } from './promise-ledger.js';
import { recount, type OtherVersions } from './recount.js';

/** Of a calendar alone, or of a policy with its lines. */
export interface NewVersion extends OtherVersions {
  /** null: its terms stay; a promise that has no line any more keeps its own too */
  promises: PromiseTerms[] | null;
}

/**
 * One promise is counted again from its start under a newer version, when it still runs.
 * @returns whether its date is another one
 * @throws RuleViolation when it has none under that version; nothing is changed then
 */
export function follow(
  ledger: PromiseLedger,
  id: string,
  { promises, ...version }: NewVersion,
  file: Pick<FileOfLines, 'channel' | 'nature'>,
  change: Act & { proof: object },
): boolean {
  const held = ledger.byId(id);
  if (!held || (held.commitment.state !== 'running' && held.commitment.state !== 'paused')) return false;
  const asked = { kind: held.commitment.kind, source: held.under.source };
  const line = promises && lineFollowed(asked, promises, file);
  return recount(ledger, held, line, version, { ...change, reason: 'new-version' });
}
