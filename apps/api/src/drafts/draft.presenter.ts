import type { DraftView } from '@parvis/contract';
import type { DraftEntity } from './draft.entity.js';

export const presentDraft = ({
  kind,
  text,
  key,
  seen,
  revision,
  beganAt,
  updatedAt,
}: DraftEntity): DraftView => ({
  kind,
  text,
  key,
  seen,
  revision,
  beganAt: beganAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
