import { Injectable } from '@nestjs/common';
import { paths } from '@parvis/contract';
import { TicketPromises } from '../../commitments/index.js';
import { composeMessage } from '../../conversations/index.js';
import { PublicUrl } from '../../platform/config/public-url.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { HOUSE } from '../../platform/events/record.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { RateLimiter, type RateLimit } from '../../platform/security/rate-limiter.js';
import { keepTicket, lockTicketById, reachable, unchanged, type TicketEntity } from '../../tickets/index.js';
import { registrationReceipt } from '../templates/registration-receipt.js';

/** Two machines that answer each other end here, whatever headers they forget (RFC 3834 §2). */
const PER_ADDRESS: RateLimit = {
  name: 'acknowledgement',
  points: 5,
  per: 3600,
  refusal: 'request/rate-limited',
};

/** Accusé d'enregistrement of a new request (CRPA R112-11-2: at once, at the latest one working day). */
@Injectable()
export class AcknowledgeRegistration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly publicUrl: PublicUrl,
  ) {}

  async execute(ticketId: string): Promise<void> {
    const withheld = await this.withheld(ticketId);
    await this.work.run(async (tx) => {
      const ticket = await lockTicketById(tx, ticketId);
      if (!ticket || (await alreadySeenTo(tx, ticketId))) return;
      const promises = await TicketPromises.load(tx, ticketId);
      const to = await reachable(tx, ticket);
      const because = to === null ? 'no-address' : withheld;
      if (to === null || because !== null) {
        promises.cancel({ at: tx.now, actor: HOUSE }, because ?? 'no-address', ['registration-receipt']);
        const event = {
          type: 'AcknowledgementWithheld',
          payload: { because: because ?? 'no-address' },
        } as const;
        keepTicket(tx, ticket, unchanged(ticket, event), promises, HOUSE);
        return;
      }
      const receipt = registrationReceipt({ ...(await this.facts(tx, ticket)), dueAt: promises.answerDueAt });
      const author = { id: null, name: to.mailbox.name };
      const messageId = await composeMessage(tx, to, { purpose: 'acknowledgement', author, ...receipt });
      const event = { type: 'MessageComposed', payload: { messageId, automatic: true } } as const;
      keepTicket(tx, ticket, unchanged(ticket, event), promises, HOUSE);
    });
  }

  /** Asked before the transaction: the count has a connection of its own, and a transaction may run twice. */
  private async withheld(ticketId: string): Promise<string | null> {
    const address = await this.work.run(async (tx) => {
      const ticket = await lockTicketById(tx, ticketId);
      if (!ticket || (await alreadySeenTo(tx, ticketId))) return null;
      return (await reachable(tx, ticket))?.to.address ?? null;
    });
    if (address === null) return null;
    if (await this.isOurs(address)) return 'own-address';
    try {
      await this.limiter.consume(PER_ADDRESS, address.toLowerCase());
      return null;
    } catch (error) {
      if (error instanceof ProblemError) return 'too-many';
      throw error;
    }
  }

  /** A mailbox, or the reply address of any file, signed or not. */
  private async isOurs(address: string): Promise<boolean> {
    const mailbox = address.replace(/\+[^@]*@/, '@');
    return (await this.work.row(`select 1 from mailbox where address = lower($1)`, [mailbox])) !== null;
  }

  private async facts(tx: Transaction, ticket: TicketEntity) {
    const row = await tx.row<{ service: string; phone: string | null; town: string; timeZone: string }>(
      `select s.name as service, coalesce(s.phone, i.phone) as phone, n.town_name as town, i.time_zone
       from service s join site i on i.id = $2 cross join installation n where s.id = $1`,
      [ticket.serviceId, ticket.siteId],
    );
    const { number, subject, receivedAt, channel, followCode } = ticket;
    // a mail may carry addresses and telephones under its text, and the page shows that text: reports alone have one
    const followUrl = channel === 'report' ? this.publicUrl.of(paths.followPage(followCode)) : null;
    return { ...row!, number, subject, receivedAt, followUrl };
  }
}

/** The same event handed over twice sends one. */
const alreadySeenTo = async (tx: Transaction, ticketId: string): Promise<boolean> =>
  (await tx.row(
    `select 1 from message where ticket_id = $1 and purpose = 'acknowledgement'
     union all select 1 from ticket_event where ticket_id = $1 and type = 'AcknowledgementWithheld'`,
    [ticketId],
  )) !== null;
