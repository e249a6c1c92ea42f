import { Injectable } from '@nestjs/common';
import type { SpooledMail } from '@parvis/channels';
import { newId } from '../../platform/database/new-id.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';
import { FileStore } from '../../platform/storage/file-store.js';

export interface ArrivedMail {
  /** synced, under the file store's `incoming()`; moved from there */
  raw: SpooledMail;
  /** '' for a null return path; null when the transport does not say */
  envelopeFrom: string | null;
  mailboxIds: string[];
  /** every recipient that is ours, reply addresses included: one mailbox's copy shows the other's where its file is */
  recipients: string[];
}

/**
 * Keeps the bytes, then writes the intake ledger: one row per mailbox, keyed by the bytes, so that the same mail
 * handed over again (a lost 250, an impatient relay, a program that retries) is the same row. Nothing is parsed here.
 */
@Injectable()
export class ReceiveMail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly notifier: Notifier,
  ) {}

  /** @returns the intake ids, durable when this resolves, in the order of `mailboxIds` */
  async execute({ raw, envelopeFrom, mailboxIds, recipients }: ArrivedMail): Promise<string[]> {
    await this.files.keepFile(raw.path, raw.sha256);
    const ids = mailboxIds.map(() => newId());
    await this.work.rows(
      `insert into intake (id, mailbox_id, sha256, size, envelope_from, envelope_to, received_at, state)
       select box.id, box.mailbox_id, $3, $4, $5, $6, $7, 'received'
       from unnest($1::uuid[], $2::uuid[]) as box(id, mailbox_id)
       on conflict (mailbox_id, sha256) do nothing`,
      [ids, mailboxIds, raw.sha256, raw.size, envelopeFrom, recipients, this.clock.now()],
    );
    this.notifier.eventsAppended();
    const rows = await this.work.rows<{ id: string; mailboxId: string }>(
      `select id, mailbox_id from intake where sha256 = $1 and mailbox_id = any($2)`,
      [raw.sha256, mailboxIds],
    );
    return mailboxIds.map((mailboxId) => rows.find((row) => row.mailboxId === mailboxId)!.id);
  }
}
