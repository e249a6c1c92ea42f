import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { FileStore } from '../platform/storage/file-store.js';
import { OpenReport, SourceLimit } from '../reports/index.js';
import { Drafts } from './drafts.js';
import { missingIn } from './questions/index.js';

/**
 * A draft becomes a report, once: the row is locked, and holds what was made of it in the same transaction. Whoever
 * sends it again, or twice at once, is shown the first number.
 */
@Injectable()
export class SendDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: Drafts,
    private readonly files: FileStore,
    private readonly openReport: OpenReport,
    private readonly limit: SourceLimit,
  ) {}

  /** @param proof answer to a challenge, once one was asked for */
  async execute(request: Request, token: string, proof?: string): Promise<void> {
    const { sent, photos } = await this.drafts.open(token);
    if (sent) return;
    // their bytes first, then the rows that name them
    for (const { sha256 } of photos) await this.files.keep(await this.drafts.photoBytes(sha256));
    const kept = new Set(photos.map(({ sha256 }) => sha256));
    await this.limit.spend(request, proof, async () => {
      const fresh = await this.work.run(async (tx) => {
        const draft = await this.drafts.lock(tx, token);
        if (draft.sent) return false;
        const { theme: _theme, topic, description, ...answers } = draft.answers;
        if (!topic || !description || missingIn(draft.answers)) throw new ProblemError('request/invalid');
        const opened = await this.openReport.within(
          tx,
          { topic, description, ...answers },
          draft.photos.filter(({ sha256 }) => kept.has(sha256)),
        );
        await this.drafts.close(tx, draft, { ...opened, told: Boolean(answers.email) });
        return true;
      });
      return { fresh, result: null };
    });
  }
}
