import {
  budgetOf,
  dueAt,
  lineFollowed,
  type Calendar,
  type FileOfLines,
  type PromiseTerms,
} from '@parvis/domain';
import type { CommitmentEntity } from './commitment.entity.js';
import { commitmentOf } from './commitment-row.js';

/** A promise, and what of its file its line depends on. */
export type FollowedRow = CommitmentEntity & Pick<FileOfLines, 'channel' | 'nature'>;

/**
 * The date a promise would have under another version, by the rule that would give it.
 * @throws RuleViolation when it would have none
 */
export function previewFollow(
  row: FollowedRow,
  calendar: Calendar,
  promises: readonly PromiseTerms[] | null,
): Date {
  const { budget, kind, startedAt, pauses } = commitmentOf(row);
  const line = promises && lineFollowed({ kind, source: row.source }, promises, row);
  return dueAt({ budget: line ? budgetOf(line) : budget, calendar, startedAt, pauses });
}
