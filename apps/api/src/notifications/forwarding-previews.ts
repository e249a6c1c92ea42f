import { Injectable } from '@nestjs/common';
import type { ForwardingPreview, ForwardTicketBody } from '@parvis/contract';
import { ensure, ticketAbilities, type Notice } from '@parvis/domain';
import type { SignedIn } from '../agents/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.js';
import { composeForwarding, hasPage, lockTicket, reachable, type TicketEntity } from '../tickets/index.js';
import { FileFactsOf } from './file-facts-of.js';
import { letterText } from './letter/letter-text.js';
import { agentLetter } from './outgoing-mail.js';
import { withCompetence } from './read-tellable.js';
import { noticeLetter } from './words/notices.js';

/** Both mails of a « réorienter » as they would leave. Nothing is written: the transaction only reads. */
@Injectable()
export class ForwardingPreviews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: FileFactsOf,
  ) {}

  /** @throws RuleViolation as the act itself would; ProblemError `ticket/not-found`, `outside-body/not-found` */
  show(number: string, asked: ForwardTicketBody, actor: SignedIn): Promise<ForwardingPreview> {
    return this.work.run(async (tx) => {
      const ticket = await lockTicket(tx, number, actor);
      ensure(ticketAbilities(ticket, actor, true).forward);
      const { body, subject, text, photos, contactGiven } = await composeForwarding(tx, ticket, asked);
      const facts = await this.facts.of(tx, ticket, null, actor.accountId);
      const { signature } = facts;
      const at = tx.now.toISOString();
      const notice = await withCompetence(tx, {
        kind: 'forwarded',
        body,
        contactGiven,
        competence: null,
        at,
      });
      return {
        toBody: {
          to: body.email,
          subject,
          text: letterText(agentLetter({ text, signature, followUrl: null, ticketNumber: number })),
          attachments: photos.map(({ name }) => name),
        },
        toResident: await this.toResident(tx, ticket, notice, facts),
      };
    });
  }

  private async toResident(
    tx: Transaction,
    ticket: TicketEntity,
    notice: Notice,
    facts: Awaited<ReturnType<FileFactsOf['of']>>,
  ): Promise<ForwardingPreview['toResident']> {
    const to = await reachable(tx, ticket);
    if (!to && !(await hasPage(tx, ticket.id))) return null;
    const text = letterText(noticeLetter(notice, facts));
    return { by: to ? 'email' : 'page', to: to?.to.address ?? null, text };
  }
}
