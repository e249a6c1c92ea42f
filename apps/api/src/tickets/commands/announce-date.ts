import { Injectable } from '@nestjs/common';
import { lastDaySaid, type AnnounceDateBody, type TicketRef } from '@parvis/contract';
import type { TicketEvent } from '@parvis/domain';
import type { SignedIn } from '../../agents/index.js';
import { placeTicket } from '../../organisation/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ChangeTicket } from '../change-ticket.js';
import { excerptOf } from '../excerpt.js';
import { unchanged } from '../keep-ticket.js';
import { takeCharge } from '../take-charge.js';
import type { TicketEntity } from '../ticket.entity.js';
import { writeToResident } from '../write-to-resident.js';

/**
 * A day by which it will be done, told to the resident: a promise of its own beside the answer, which it does not
 * keep. With the agent's own words it is an answer, and the day is said under them.
 */
@Injectable()
export class AnnounceDate {
  constructor(private readonly change: ChangeTicket) {}

  /** @throws RuleViolation `ticket/date-in-past`, `commitment/too-far` */
  execute(
    number: string,
    { date, message }: AnnounceDateBody,
    actor: SignedIn,
    seen: number,
  ): Promise<TicketRef> {
    return this.change.execute(number, actor, seen, 'announce', async (change) => {
      const { tx, ticket, promises, act } = change;
      const due = promises.announce(await termsOf(tx, ticket), date, act);
      const words = message?.trim();
      const written = words
        ? await writeToResident(change, 'answer', `${words}\n\n${await daySaid(change, due)}`)
        : null;
      const announced: TicketEvent = {
        type: 'DateAnnounced',
        payload: { date, dueAt: due.toISOString(), messageId: written?.payload.messageId ?? null },
      };
      if (!written) return { decision: unchanged(ticket, announced) };
      const { state, events } = await takeCharge(change);
      const patch = { excerpt: excerptOf(words!) };
      return { decision: { state, events: [...events, written, announced] }, patch };
    });
  }
}

/** The versions in force: an announced day is counted under them, and is a line of no policy. */
async function termsOf(
  tx: Transaction,
  { channel, topicId: topic, serviceId: service, mailboxId }: TicketEntity,
) {
  const { policyVersionId, calendarVersionId, calendar } = (await placeTicket(tx, {
    channel,
    topic,
    service,
    mailboxId,
  }))!;
  return { policyVersionId, calendarVersionId, calendar };
}

async function daySaid(
  { tx, ticket }: { tx: Transaction; ticket: TicketEntity },
  due: Date,
): Promise<string> {
  const site = await tx.row<{ timeZone: string }>(`select time_zone from site where id = $1`, [
    ticket.siteId,
  ]);
  const when = { timeZone: site!.timeZone, now: tx.now.toISOString() };
  return `Date annoncée\u00a0: au plus tard ${lastDaySaid(due.toISOString(), when)}.`;
}
