import { Injectable } from '@nestjs/common';
import { MailParseError, type ParsedMail } from '@parvis/channels';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';
import { Log } from '../../platform/log/log.js';
import { isDatabaseAway, isNoRoom } from '../../platform/problems/problem.filter.js';
import { FileStore } from '../../platform/storage/file-store.js';
import type { IntakeEntity } from '../intake.entity.js';
import { MailReader } from '../mail-reader.js';
import { FileParsedMail } from './file-parsed-mail.js';

/** A mail that can't be filed after this many tries is put aside for a person, not tried for days. */
const PATIENCE = 5;

/** received → parsing → filed, held or quarantined. Idempotent: what is filed stays as it is. */
@Injectable()
export class FileMail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly reader: MailReader,
    private readonly fileParsed: FileParsedMail,
    private readonly notifier: Notifier,
    private readonly log: Log,
  ) {}

  async execute(intakeId: string): Promise<void> {
    const intake = await this.claim(intakeId);
    if (!intake) return;
    try {
      const raw = await this.files.read(intake.sha256);
      const mail = await this.reader.parse(raw, intake.envelopeFrom);
      await this.keepAttachments(mail);
      await this.fileParsed.execute(intakeId, mail);
    } catch (error) {
      const problem = this.verdict(error, intake.attempts);
      if (problem === null) throw error;
      await this.quarantine(intakeId, problem);
    }
  }

  private claim(id: string): Promise<IntakeEntity | null> {
    // TypeORM hands an update's rows over wrapped; a CTE makes it a read like any other
    return this.work.row<IntakeEntity>(
      `with claimed as (update intake set state = 'parsing', attempts = attempts + 1
         where id = $1 and state in ('received', 'parsing') returning *) select * from claimed`,
      [id],
    );
  }

  private async keepAttachments(mail: ParsedMail): Promise<void> {
    for (const { content } of mail.attachments) await this.files.keep(content);
  }

  /** The code to put it aside with, or null to have the job tried again. */
  private verdict(error: unknown, attempts: number): string | null {
    if (error instanceof MailParseError && !mayPass(error, attempts)) return error.code;
    this.log.warn('intake: could not file', { err: error, attempts });
    if (isDatabaseAway(error) || isNoRoom(error) || attempts < PATIENCE) return null;
    return 'mail/unfiled';
  }

  private async quarantine(id: string, problem: string): Promise<void> {
    await this.work.rows(
      `update intake set state = 'quarantined', problem = $2 where id = $1 and state = 'parsing'`,
      [id, problem],
    );
    this.notifier.signal({ type: 'intake' });
  }
}

/** A process that ends, or once a machine too busy to read in time: the mail is not to blame. */
const mayPass = ({ code }: MailParseError, attempts: number): boolean =>
  code === 'mail/parser-closed' || (code === 'mail/timeout' && attempts === 1);
