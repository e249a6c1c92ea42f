import { distinctFileNames } from '@parvis/channels';
import { UPLOADS_MAX, UPLOADS_TOTAL_MAX_BYTES } from '@parvis/contract';
import { newId } from '../platform/database/new-id.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import type { UploadEntity } from './upload.entity.js';

/**
 * Files an agent uploaded, attached to his message or note. The uploads stay until they are swept: the same may go to
 * a whole incident, and an answer sent again names them again.
 *
 * @throws ProblemError `upload/not-found`, also for someone else's; `upload/too-many`, `upload/too-large-together`
 */
export async function attachUploads(
  tx: Transaction,
  to: { messageId: string } | { noteId: string },
  ids: readonly string[] = [],
  accountId: string | null,
): Promise<void> {
  if (ids.length === 0) return;
  if (ids.length > UPLOADS_MAX) throw new ProblemError('upload/too-many');
  const uploads = await tx.rows<UploadEntity>(
    `select * from upload where id = any($1) and account_id = $2 order by array_position($1, id)`,
    [[...new Set(ids)], accountId],
  );
  if (uploads.length !== new Set(ids).size) throw new ProblemError('upload/not-found');
  if (uploads.reduce((sum, { size }) => sum + size, 0) > UPLOADS_TOTAL_MAX_BYTES)
    throw new ProblemError('upload/too-large-together');
  const distinct = distinctFileNames();
  for (const { name, type, size, sha256 } of uploads)
    tx.insert('attachment', { id: newId(), ...to, name: distinct(name), type, size, sha256 });
}
