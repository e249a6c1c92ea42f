import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { REPORT_PHOTOS_MAX } from '@parvis/contract';
import { Clock } from '../platform/clock/clock.js';
import { Environment } from '../platform/config/environment.js';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { RateLimiter, type RateLimit } from '../platform/security/rate-limiter.js';
import { secretHash } from '../platform/security/secrets.js';
import { FileStore } from '../platform/storage/file-store.js';
import { DevelopPhoto } from '../conversations/index.js';
import type { DraftAnswers, DraftPhoto, DraftSent } from './report-draft.entity.js';

export interface Draft {
  token: string;
  answers: DraftAnswers;
  photos: DraftPhoto[];
  sent: DraftSent | null;
}

const KEPT_HOURS = 24;
/** expired drafts erased at once */
const SWEPT = 20;
/** Answers one draft may take: a person who changes his mind, not a machine that writes. */
const ANSWERS: RateLimit = { name: 'portal-answer', points: 200, per: 3600, refusal: 'request/rate-limited' };
/** 128 bits, base64url */
const TOKEN = /^[\w-]{22}$/;

/** Reports being written. Real time: a draft is no promise. */
@Injectable()
export class Drafts {
  /** apart from the town's files: what was never sent is erased with its draft */
  private readonly files: FileStore;
  private readonly developPhoto: DevelopPhoto;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly limiter: RateLimiter,
    environment: Environment,
  ) {
    this.files = new FileStore({
      ...environment,
      PARVIS_DATA_DIR: path.join(environment.PARVIS_DATA_DIR, 'drafts'),
    });
    this.developPhoto = new DevelopPhoto(this.files);
  }

  /** @returns the token that stands in its pages' addresses */
  async begin(): Promise<string> {
    const token = randomBytes(16).toString('base64url');
    const expires = new Date(this.clock.realNow().getTime() + KEPT_HOURS * 3_600_000);
    await this.work.rows(`insert into report_draft (token_hash, expires_at) values ($1, $2)`, [
      secretHash(token),
      expires,
    ]);
    return token;
  }

  /** @throws ProblemError `request/not-found` for one there is not, or no more */
  async open(token: string): Promise<Draft> {
    return this.found(token, await this.work.row(OPENED, this.key(token)));
  }

  /** The same, held until the transaction ends. */
  async lock(tx: Transaction, token: string): Promise<Draft> {
    return this.found(token, await tx.row(`${OPENED} for update`, this.key(token)));
  }

  /** Answers given again replace the first ones; an empty one takes it away. */
  async answer(token: string, answers: DraftAnswers): Promise<void> {
    await this.limiter.consume(ANSWERS, token);
    await this.work.rows(
      `update report_draft set answers = jsonb_strip_nulls(answers || $3::jsonb)
       where token_hash = $1 and expires_at > $2 and sent is null`,
      [...this.key(token), JSON.stringify(nullWhenEmpty(answers))],
    );
  }

  /** @throws ProblemError `report/photo-…` for a file that is none; those before it are kept */
  async addPhoto(token: string, file: string): Promise<void> {
    const { sha256, size, width, height } = await this.developPhoto.execute(file);
    await this.work.rows(
      `update report_draft set photos = photos || $3::jsonb
       where token_hash = $1 and expires_at > $2 and sent is null
         and jsonb_array_length(photos) < $4 and not photos @> $3::jsonb`,
      [...this.key(token), JSON.stringify([{ sha256, size, width, height }]), REPORT_PHOTOS_MAX],
    );
  }

  async removePhoto(token: string, sha256: string): Promise<void> {
    await this.work.run(async (tx) => {
      const { photos } = await this.lock(tx, token);
      const left = photos.filter((photo) => photo.sha256 !== sha256);
      await tx.rows(`update report_draft set photos = $2::jsonb where token_hash = $1`, [
        secretHash(token),
        JSON.stringify(left),
      ]);
      tx.afterCommit(() => void this.forget([sha256]));
    });
  }

  photo(sha256: string) {
    return this.files.stream(sha256);
  }

  photoBytes(sha256: string): Promise<Buffer> {
    return this.files.read(sha256);
  }

  /** What was said is now in the file alone. */
  async close(tx: Transaction, { token, photos }: Draft, sent: DraftSent): Promise<void> {
    await tx.rows(
      `update report_draft set answers = '{}', photos = '[]', sent = $2::jsonb where token_hash = $1`,
      [secretHash(token), JSON.stringify(sent)],
    );
    tx.afterCommit(() => void this.forget(photos.map(({ sha256 }) => sha256)));
  }

  /** Its resident wants nothing of it kept. */
  async discard(token: string): Promise<void> {
    const gone = await this.work.row<{ photos: DraftPhoto[] }>(
      `with gone as (delete from report_draft where token_hash = $1 and sent is null returning photos)
       select photos from gone`,
      [secretHash(token)],
    );
    await this.forget((gone?.photos ?? []).map(({ sha256 }) => sha256));
  }

  /** Erases some that expired, words and photos. @returns whether there may be more */
  async sweep(): Promise<boolean> {
    const gone = await this.work.rows<{ photos: DraftPhoto[] }>(
      `with gone as (delete from report_draft where token_hash = any(array(
         select token_hash from report_draft where expires_at < $1
         order by expires_at limit ${SWEPT} for update skip locked)) returning photos)
       select photos from gone`,
      [this.clock.realNow()],
    );
    await this.forget(gone.flatMap(({ photos }) => photos.map(({ sha256 }) => sha256)));
    return gone.length === SWEPT;
  }

  /** The same picture may lie in another draft. A file left behind by a crash here is named by nothing. */
  private async forget(hashes: string[]): Promise<void> {
    for (const sha256 of hashes) {
      const elsewhere = await this.work
        .row(`select 1 as one from report_draft where photos @> $1::jsonb limit 1`, [
          JSON.stringify([{ sha256 }]),
        ])
        .catch(() => true);
      // nobody waits for it: what can't be erased now is named by nothing, and must not end the process
      if (!elsewhere) await this.files.forget(sha256).catch(() => undefined);
    }
  }

  private key(token: string): [string, Date] {
    return [secretHash(token), this.clock.realNow()];
  }

  private found(token: string, row: Omit<Draft, 'token'> | null): Draft {
    if (!TOKEN.test(token) || !row) throw new ProblemError('request/not-found');
    return { token, ...row };
  }
}

const OPENED = `select answers, photos, sent from report_draft where token_hash = $1 and expires_at > $2`;

/** what JSON leaves out would leave an old answer in place */
const nullWhenEmpty = (answers: DraftAnswers): Record<string, string | number | null> =>
  Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, value === '' ? null : (value ?? null)]),
  );
