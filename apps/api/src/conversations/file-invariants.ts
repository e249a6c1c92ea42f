import { stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Doctor } from '../platform/doctor/doctor.js';
import { FileStore } from '../platform/storage/file-store.js';

@Injectable()
export class FileInvariants {
  constructor(
    doctor: Doctor,
    private readonly files: FileStore,
  ) {
    const probe = (label: string) => this.missing(label);
    doctor.holds(
      {
        name: 'attachments',
        says: 'The bytes of every attachment are on the disk, as many as there were.',
        rows: { from: 'attachment a', key: 'a.id', type: 'uuid', label: `a.sha256 || ' ' || a.size` },
        probe,
        onlyAsked: true,
      },
      {
        name: 'raw-mails',
        says: 'Every mail received is on the disk as it came.',
        rows: { from: 'intake i', key: 'i.id', type: 'uuid', label: `i.sha256 || ' ' || i.size` },
        probe,
        onlyAsked: true,
      },
    );
  }

  private async missing(label: string): Promise<string | null> {
    const [sha256, size] = label.split(' ');
    const found = await stat(this.files.pathOf(sha256!)).catch(() => null);
    if (!found) return 'is not on the disk';
    return found.size === Number(size) ? null : `has ${found.size} bytes`;
  }
}
