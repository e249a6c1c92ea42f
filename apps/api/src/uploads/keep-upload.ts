import { Injectable } from '@nestjs/common';
import { safeFileName, spoolMail } from '@parvis/channels';
import { UPLOAD_MAX_BYTES, type UploadView } from '@parvis/contract';
import { runsWhenOpened } from '@parvis/domain';
import type { Request } from 'express';
import { newId } from '../platform/database/new-id.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { FileStore } from '../platform/storage/file-store.js';

const TYPE = /^[a-z]+\/[a-z0-9.+-]{1,100}$/;

/**
 * A file attached to what is still being written. Its bytes go to the disk as they come, before the row that names
 * them; its type is the sender's word, and nothing is ever shown by it.
 */
@Injectable()
export class KeepUpload {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `upload/executable`, `upload/empty`, `request/too-large` */
  async execute(request: Request, sentName: string, accountId: string): Promise<UploadView> {
    const sentType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
    const type = TYPE.test(sentType) ? sentType : 'application/octet-stream';
    const name = safeFileName(sentName, type);
    if (runsWhenOpened(name)) throw new ProblemError('upload/executable', { name });
    if (Number(request.headers['content-length'] ?? 0) > UPLOAD_MAX_BYTES)
      throw new ProblemError('request/too-large');
    const spooled = await spoolMail(request, {
      tmpDir: await this.files.incoming(),
      maxBytes: UPLOAD_MAX_BYTES,
    });
    if (!spooled) throw new ProblemError('request/too-large');
    const { path, sha256, size } = spooled;
    try {
      if (size === 0) throw new ProblemError('upload/empty');
      await this.files.keepFile(path, sha256);
    } finally {
      await spooled.discard();
    }
    const id = newId();
    await this.work.run(async (tx) =>
      tx.insert('upload', { id, accountId, name, type, size, sha256, createdAt: this.clock.realNow() }),
    );
    return { id, name, type, size };
  }
}
