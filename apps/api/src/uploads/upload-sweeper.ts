import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Log } from '../platform/log/log.js';
import { FileStore } from '../platform/storage/file-store.js';

const EVERY = 3_600_000;
const KEPT_MS = 7 * 86_400_000;
const SWEPT = 100;

/** Uploads nobody sent within a week are forgotten, and their bytes unless something else names them. */
@Injectable()
export class UploadSweeper implements OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  start(): void {
    const turn = () => this.sweep().catch((error) => this.log.warn('uploads not swept', { err: error }));
    this.timer = setInterval(turn, EVERY).unref();
    void turn();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    for (let swept = SWEPT; swept === SWEPT;) {
      const gone = await this.work.rows<{ sha256: string; named: boolean }>(
        `with gone as (delete from upload where id = any(array(
           select id from upload where created_at < $1 order by created_at limit ${SWEPT} for update skip locked))
           returning id, sha256)
         select g.sha256, exists (select 1 from attachment where sha256 = g.sha256)
           or exists (select 1 from upload u where u.sha256 = g.sha256 and u.created_at >= $1)
           or exists (select 1 from message where raw_sha256 = g.sha256)
           or exists (select 1 from intake where sha256 = g.sha256) as named from gone g`,
        [new Date(this.clock.realNow().getTime() - KEPT_MS)],
      );
      swept = gone.length;
      for (const { sha256, named } of gone)
        if (!named) await this.files.forget(sha256).catch(() => undefined);
    }
  }
}
