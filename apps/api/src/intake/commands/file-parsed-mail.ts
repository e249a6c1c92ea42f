import { Injectable } from '@nestjs/common';
import type { ParsedMail } from '@parvis/channels';
import type { IntakeKind } from '@parvis/contract';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';
import type { TicketEntity } from '../../tickets/index.js';
import type { IntakeEntity } from '../intake.entity.js';
import { FindThread } from '../find-thread.js';
import { messageOf, sameMessage } from '../message-of-mail.js';
import { ReceiveAnswer } from './receive-answer.js';
import { RequestByMail } from './request-by-mail.js';

/** Where a parsed mail goes: its own earlier copy, its file, a new file, or aside until a person decides. */
@Injectable()
export class FileParsedMail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: FindThread,
    private readonly answers: ReceiveAnswer,
    private readonly requests: RequestByMail,
    private readonly notifier: Notifier,
  ) {}

  async execute(intakeId: string, mail: ParsedMail): Promise<void> {
    await this.work.run(async (tx) => {
      const intake = await tx.row<IntakeEntity>(`select * from intake where id = $1 for update`, [intakeId]);
      if (intake?.state !== 'parsing') return;
      const released = intake.problem === 'released';
      const kind: IntakeKind = released ? 'message' : mail.classification.kind;
      const place = await this.place(tx, intake, mail, kind, released);
      tx.update('intake', intakeId, {
        kind,
        subject: mail.subject,
        ...(place ?? {}),
        state: place ? 'filed' : 'held',
        problem: place ? null : mail.classification.because,
      });
      if (!place) tx.afterCommit(() => this.notifier.signal({ type: 'intake' }));
    });
  }

  private async place(
    tx: Transaction,
    intake: IntakeEntity,
    mail: ParsedMail,
    kind: IntakeKind,
    released: boolean,
  ): Promise<{ ticketId: string; messageId: string } | null> {
    const known = await sameMessage(tx, mail);
    if (known) return known;
    const ticket: TicketEntity | null = await this.threads.execute(tx, intake, mail);
    const message = messageOf(tx, intake, mail, kind !== 'message');
    if (ticket) return this.answers.within(tx, ticket, message, mail, kind);
    if (kind === 'message') return this.requests.within(tx, intake, message, mail, !released);
    return null;
  }
}
