import type { Channel, LegalNature } from '../tickets/ticket.js';
import type { CommitmentKind } from './commitment.js';
import type { CommitmentPolicy, PromiseTerms } from './commitment-policy.js';
import { conditionsOf, type PromiseStart } from './promise-conditions.js';
import { likestLine } from './requalify.js';

/** What a line is asked about a file. */
export interface FileOfLines {
  channel: Channel;
  /** null while nobody has said it */
  nature: LegalNature | null;
  /** an automatic letter can leave: the resident left an address, or has one */
  reachable: boolean;
}

/** The lines of a policy that hold on a file, of those that count from `startedBy`. */
export const linesThatHold = (
  { promises }: Pick<CommitmentPolicy, 'promises'>,
  file: FileOfLines,
  startedBy: PromiseStart = 'receipt',
): PromiseTerms[] =>
  promises.filter((line) => conditionsOf(line).startedBy === startedBy && holds(line, file));

/** Of a newer version of a policy: the line on which a promise made before runs on; null when none says the same. */
export const lineFollowed = (
  promise: { kind: CommitmentKind; source: string },
  promises: readonly PromiseTerms[],
  file: Pick<FileOfLines, 'channel' | 'nature'>,
): PromiseTerms | null =>
  likestLine(
    promise,
    promises.filter((line) => holds(line, { ...file, reachable: true })),
  );

function holds(line: PromiseTerms, { channel, nature, reachable }: FileOfLines): boolean {
  if (line.channels && !line.channels.includes(channel)) return false;
  if (line.natures && (nature === null || !line.natures.includes(nature))) return false;
  return reachable || !needsAddress(line, channel);
}

/** Nobody promises a letter to who can't be sent one. A letter received says where its sender lives. */
const needsAddress = ({ kind }: PromiseTerms, channel: Channel): boolean =>
  kind === 'registration-receipt' || (kind === 'acknowledgement' && channel !== 'letter');
