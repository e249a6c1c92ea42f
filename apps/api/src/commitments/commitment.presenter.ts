import type { ExplanationLine as Line } from '@parvis/domain';
import type { CommitmentView, ExplanationLine } from '@parvis/contract';
import type { CommitmentEntity } from './commitment.entity.js';

export const presentCommitment = (row: CommitmentEntity): CommitmentView => ({
  id: row.id,
  kind: row.kind,
  clock: row.clock,
  within: row.within,
  source: row.source,
  startedAt: row.startedAt.toISOString(),
  dueAt: row.state === 'paused' ? null : row.dueAt.toISOString(),
  state: row.state,
  keptAt: row.keptAt?.toISOString() ?? null,
  brokenAt: row.brokenAt?.toISOString() ?? null,
  warned: row.warned > 0,
  acknowledgedUntil: row.acknowledgedUntil?.toISOString() ?? null,
});

export const presentLine = ({ from, to, ...line }: Line): ExplanationLine => ({
  ...line,
  from: from.toISOString(),
  to: to.toISOString(),
});
