import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { FileStore } from '../platform/storage/file-store.js';
import type { Enclosure } from './outgoing-mail.js';

/** What leaves with a message, read whole: a forwarding has at most fifteen megabytes of photos. */
@Injectable()
export class Enclosures {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
  ) {}

  async of(messageId: string): Promise<Enclosure[]> {
    const rows = await this.work.rows<{ name: string; type: string; sha256: string }>(
      `select name, type, sha256 from attachment where message_id = $1 order by id`,
      [messageId],
    );
    return Promise.all(
      rows.map(async ({ name, type, sha256 }) => ({ name, type, content: await this.files.read(sha256) })),
    );
  }
}
