import { Injectable } from '@nestjs/common';
import type { MailTrialView } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { letterHtml } from '../letter/letter-html.js';
import { letterText } from '../letter/letter-text.js';
import { MailOut } from '../mail-out.js';
import { trialLetter } from '../words/trial.js';

/**
 * Sends a mail in a mailbox's name to who asks, now, and says what the other side said. Asked twice it is sent twice,
 * as a trial should; one that the process did not survive leaves no trace and is asked again.
 */
@Injectable()
export class SendTrialMail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailOut: MailOut,
    private readonly clock: Clock,
  ) {}

  async execute(mailboxId: string, actor: SignedIn): Promise<MailTrialView> {
    const mailbox = await this.work.row<{ address: string; name: string; town: string }>(
      `select m.address, m.name, i.town_name as town from mailbox m cross join installation i where m.id = $1`,
      [mailboxId],
    );
    if (!mailbox) throw new ProblemError('mailbox/not-found');
    const letter = trialLetter(mailbox, mailbox.town);
    const outcome = await this.mailOut.sender.send({
      messageId: `<${newId()}@${mailbox.address.split('@')[1]}>`,
      from: { name: mailbox.name, address: mailbox.address },
      to: [{ name: actor.name, address: actor.email }],
      replyTo: null,
      envelopeFrom: mailbox.address,
      subject: letter.title!,
      text: letterText(letter),
      html: letterHtml(letter),
      inReplyTo: null,
      references: [],
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      date: this.clock.now(),
    });
    const to = actor.email;
    if (outcome.status !== 'sent') return { to, outcome: 'failed', said: outcome.reason };
    // a file in the outbox proves nothing of the town's relay
    if (this.mailOut.repeatable) return { to, outcome: 'kept', said: outcome.response };
    await this.work.rows(`update mailbox set sent_at = $2 where id = $1`, [mailboxId, this.clock.now()]);
    return { to, outcome: 'sent', said: outcome.response };
  }
}
