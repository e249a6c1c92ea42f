import { Injectable } from '@nestjs/common';
import { AccountMails } from '../../accounts/index.js';
import { Log } from '../../platform/log/log.js';
import { letterHtml } from '../letter/letter-html.js';
import { letterText } from '../letter/letter-text.js';
import { MailOut } from '../mail-out.js';
import { ACCOUNT_SUBJECTS, accountLetter } from '../words/account-letters.js';
import { NotYetDelivered } from './deliver-message.js';

/**
 * The mail with somebody's link. A worker that dies in between sends it again: the same mail, by the same Message-ID,
 * with the same link, harms nobody, while one who never gets it does not enter.
 */
@Injectable()
export class DeliverAccountMail {
  constructor(
    private readonly mails: AccountMails,
    private readonly mailOut: MailOut,
    private readonly log: Log,
  ) {}

  /** @param last no further try will be made */
  async execute(linkId: string, last: boolean): Promise<void> {
    const mail = await this.mails.toSend(linkId);
    if (!mail) return;
    if (!mail.from) return this.mails.became(linkId, 'failed');
    const letter = accountLetter(mail.purpose, { ...mail, email: mail.to.address });
    const outcome = await this.mailOut.sender.send({
      messageId: `<account-${linkId}@${mail.from.address.split('@')[1]}>`,
      from: { name: mail.by ? `${mail.by} (${mail.town})` : mail.from.name, address: mail.from.address },
      to: [mail.to],
      replyTo: mail.from,
      envelopeFrom: mail.from.address,
      subject: ACCOUNT_SUBJECTS[mail.purpose](mail.town),
      text: letterText(letter),
      html: letterHtml(letter),
      inReplyTo: null,
      references: [],
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      date: mail.createdAt,
    });
    if (outcome.status === 'sent') return this.mails.became(linkId, 'sent');
    this.log.warn('account mail: not sent', { status: outcome.status, code: outcome.code });
    const again = outcome.status !== 'permanent-failure' && !last;
    if (again) throw new NotYetDelivered(outcome.code);
    await this.mails.became(linkId, 'failed');
  }
}
