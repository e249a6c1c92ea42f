import { Injectable } from '@nestjs/common';
import { PublicUrl } from '../../platform/config/public-url.js';
import { Log } from '../../platform/log/log.js';
import { Digests } from '../../warnings/index.js';
import { letterHtml } from '../letter/letter-html.js';
import { letterText } from '../letter/letter-text.js';
import { MailOut } from '../mail-out.js';
import { digestLetter, digestSubject } from '../words/digest-letter.js';
import { NotYetDelivered } from './deliver-message.js';

/**
 * The morning's mail of one account. A worker that dies in between sends it again under the same Message-ID: mail
 * programs show it once.
 */
@Injectable()
export class DeliverDigest {
  constructor(
    private readonly digests: Digests,
    private readonly mailOut: MailOut,
    private readonly publicUrl: PublicUrl,
    private readonly log: Log,
  ) {}

  /** @param last no further try will be made */
  async execute(accountId: string, day: string, last: boolean): Promise<void> {
    const digest = await this.digests.toSend(accountId, day);
    if (!digest) return this.digests.became(accountId, day, 'nothing');
    if (!digest.from) return this.digests.became(accountId, day, 'failed');
    const preferences = this.publicUrl.of('/console/preferences');
    const letter = digestLetter(digest, { files: this.publicUrl.of('/console/file?agent=me'), preferences });
    const outcome = await this.mailOut.sender.send({
      messageId: `<digest-${day}-${accountId}@${digest.from.address.split('@')[1]}>`,
      from: digest.from,
      to: [digest.to],
      replyTo: digest.from,
      envelopeFrom: digest.from.address,
      subject: digestSubject(digest),
      text: letterText(letter),
      html: letterHtml(letter),
      inReplyTo: null,
      references: [],
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'List-Unsubscribe': `<${preferences}>`,
      },
      date: digest.writtenAt,
    });
    if (outcome.status === 'sent') return this.digests.became(accountId, day, 'sent');
    this.log.warn('digest: not sent', { status: outcome.status, code: outcome.code });
    if (outcome.status !== 'permanent-failure' && !last) throw new NotYetDelivered(outcome.code);
    await this.digests.became(accountId, day, 'failed');
  }
}
