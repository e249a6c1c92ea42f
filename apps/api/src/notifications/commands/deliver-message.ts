import { Injectable } from '@nestjs/common';
import type { SendOutcome } from '@parvis/channels';
import type { Channel } from '@parvis/domain';
import { ReplyAddress } from '../../conversations/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/log/log.js';
import { Enclosures } from '../enclosures.js';
import { FileFactsOf } from '../file-facts-of.js';
import { letterHtml } from '../letter/letter-html.js';
import { MailOut } from '../mail-out.js';
import { agentLetter, outgoingMail, type MessageToSend } from '../outgoing-mail.js';
import { RecordDelivery } from './record-delivery.js';

/** Thrown so that the job is tried again later. */
export class NotYetDelivered extends Error {}

type Claimed = Omit<MessageToSend, 'replyAddress' | 'followUrl'> & {
  ticketChannel: Channel;
  followCode: string;
};

const RECORD_RETRIES_MS = [100, 500, 1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * Hands one message to the mail server: claimed first, sent outside any transaction, its outcome recorded after.
 * A claim found unfinished means a process died in between: nobody knows whether the mail left, so it is not sent
 * again by itself but shown in doubt (unless sending twice shows once).
 */
@Injectable()
export class DeliverMessage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailOut: MailOut,
    private readonly enclosures: Enclosures,
    private readonly replyAddress: ReplyAddress,
    private readonly facts: FileFactsOf,
    private readonly recordDelivery: RecordDelivery,
    private readonly log: Log,
  ) {}

  /** @param last no further try will be made: what is temporary becomes final */
  async execute(messageId: string, last: boolean): Promise<void> {
    const claim = await this.claim(messageId);
    if (claim === 'nothing-to-do') return;
    if (claim === 'in-doubt') {
      const outcome = {
        status: 'technical-failure',
        code: 'in-doubt',
        reason: 'interrupted while sending',
      } as const;
      return this.recordDelivery.execute(messageId, outcome);
    }
    const enclosures = await this.enclosures.of(messageId);
    const outcome = await this.mailOut.sender.send(outgoingMail(claim, enclosures));
    const final =
      last && outcome.status === 'temporary-failure'
        ? { ...outcome, status: 'permanent-failure' as const }
        : outcome;
    await this.record(messageId, final);
    if (final.status === 'temporary-failure') throw new NotYetDelivered(final.code);
  }

  private claim(messageId: string): Promise<MessageToSend | 'nothing-to-do' | 'in-doubt'> {
    return this.work.run(async (tx) => {
      const message = await tx.row<Claimed>(
        `select m.*, t.number as ticket_number, t.channel as ticket_channel, t.follow_code, coalesce(b.name, n.town_name) as mailbox_name, jsonb_build_object(
           'agent', a.first_name || ' ' || a.last_name, 'title', a.title, 'service', s.name,
           'phone', coalesce(s.phone, i.phone), 'town', n.town_name) as signature
         from message m join ticket t on t.id = m.ticket_id left join mailbox b on b.address = m.from_address
           join service s on s.id = t.service_id join site i on i.id = t.site_id cross join installation n
           left join account a on a.id = m.author_id
         where m.id = $1 and m.direction = 'out' for update of m`,
        [messageId],
      );
      const resumed = message?.status === 'sending';
      if (!message || !(resumed || message.status === 'created' || message.status === 'temporary-failure')) {
        return 'nothing-to-do';
      }
      if (resumed && !this.mailOut.repeatable) return 'in-doubt';
      const { followCode, ticketChannel: channel, ...claimed } = message;
      const sent = {
        ...claimed,
        replyAddress: this.replyAddress.of(message.fromAddress, message.ticketNumber),
        // its code is the resident's alone
        followUrl: message.purpose === 'forwarding' ? null : this.facts.followUrl({ channel, followCode }),
      };
      // kept as it leaves: what somebody was told can be shown, whatever becomes of the layout
      const html = message.html ?? letterHtml(agentLetter(sent));
      tx.update('message', messageId, { status: 'sending', attempts: message.attempts + 1, html });
      return { ...sent, html };
    });
  }

  /** The mail has left: not knowing it would leave it in doubt, so a database away for a while is waited for. */
  private async record(messageId: string, outcome: SendOutcome): Promise<void> {
    for (const wait of RECORD_RETRIES_MS) {
      try {
        return await this.recordDelivery.execute(messageId, outcome);
      } catch (error) {
        this.log.warn('delivery: outcome not recorded yet', error);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    await this.recordDelivery.execute(messageId, outcome);
  }
}
